import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contact, parseContacts } from '../contacts.ts';
import { type Abbreviation, parseAbbreviations, parseGlossary, type Term } from '../glossary.ts';
import type { Day, Observation, Place, Source } from '../model.ts';
import { type Indicator, parseIndicators, parseObservations } from '../observations.ts';
import { parsePlaces } from '../places.ts';
import { parseSources, sourceFiles } from '../sources.ts';
import { type Neighbour, parseNeighbours } from '../neighbours.ts';
import type { DataRead, Entry, Fault } from '../tables/fault.ts';
import { type ComputedAmount, parseComputedAmounts } from './computed-amount.ts';
import { type CheckedDocument, corpusDocuments } from './corpus-files.ts';
import { type ExplainedTerm, parseExplainedTerms } from './explained-term.ts';
import { parseUnreadFacts, type UnreadFact } from './unread-fact.ts';

/** An entry of a data file with the file it stands in. */
export interface Filed<T> extends Entry<T> {
  readonly file: string;
}

/** Everything the rules look at. */
export interface CheckedCorpus {
  readonly documents: readonly CheckedDocument[];
  readonly sources: readonly Filed<Source>[];
  readonly places: readonly Filed<Place>[];
  readonly observations: readonly Filed<Observation>[];
  readonly indicators: readonly Filed<Indicator>[];
  readonly glossary: readonly Filed<Term>[];
  readonly abbreviations: readonly Filed<Abbreviation>[];
  readonly contacts: readonly Filed<Contact>[];
  readonly neighbours: readonly Filed<Neighbour>[];
  readonly computed: readonly Filed<ComputedAmount>[];
  readonly unread: readonly Filed<UnreadFact>[];
  readonly explained: readonly Filed<ExplainedTerm>[];
  /** Foreign words and names that may stand in Vietnamese text, folded and in small letters. */
  readonly allowedWords: ReadonlySet<string>;
  /** The day against which the age of contacts is counted. */
  readonly today: Day;
  /** What could not be read. */
  readonly faults: readonly Fault[];
}

/** One rule: what is wrong in a corpus by it. */
export type Rule = (corpus: CheckedCorpus) => readonly Fault[];

/** Reads a corpus folder for checking; whatever cannot be read becomes a fault and the rest is checked. */
export async function readForCheck(corpus: string, today: Day): Promise<CheckedCorpus> {
  const faults: Fault[] = [];
  const read = async <T>(name: string, parse: (text: string, file: string) => DataRead<T>): Promise<Filed<T>[]> => {
    const file = join(corpus, name);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) faults.push({ file, line: 1, message: 'is missing; every corpus of record has this file' });
    const { entries, faults: found } = parse(text ?? '', file);
    if (text !== null) faults.push(...found);
    return entries.map((entry) => ({ ...entry, file }));
  };
  const sources = sourceFiles.map(({ name, kind }) =>
    read(`sources/${name}`, (text, file) => parseSources(text, file, kind)),
  );
  const words = await read('allowed-words.txt', parseWords);
  const { documents, faults: unreadable } = await corpusDocuments(corpus);
  return {
    documents,
    sources: (await Promise.all(sources)).flat(),
    places: await read('places/places.csv', parsePlaces),
    observations: await read('statistics/observations.csv', parseObservations),
    indicators: await read('statistics/indicators.csv', parseIndicators),
    glossary: await read('glossary.csv', parseGlossary),
    abbreviations: await read('abbreviations.csv', parseAbbreviations),
    contacts: await read('contacts.yaml', parseContacts),
    neighbours: await read('neighbours.yaml', parseNeighbours),
    computed: await read('statistics/computed-amounts.csv', parseComputedAmounts),
    unread: await read('sources/unread-facts.csv', parseUnreadFacts),
    explained: await read('explained-terms.csv', parseExplainedTerms),
    allowedWords: new Set(words.map((word) => word.value)),
    today,
    faults: [...faults, ...unreadable],
  };
}

/** Words parted by spaces or lines; `#` begins a remark. */
function parseWords(text: string): DataRead<string> {
  const entries = text.split('\n').flatMap((line, index) => {
    const words = line.replace(/#.*$/u, '').trim().split(/\s+/u);
    return words
      .filter((word) => word !== '')
      .map((word) => ({ line: index + 1, value: word.normalize('NFC').toLowerCase() }));
  });
  return { entries, faults: [] };
}
