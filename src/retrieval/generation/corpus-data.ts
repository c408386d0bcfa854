import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readAbbreviations, readGlossary, type Term } from '../../corpus/glossary.ts';
import type { ShortForm } from '../../corpus/glossary-documents.ts';
import type { Observation, Place, Skipped, Source } from '../../corpus/model.ts';
import { type Indicator, readIndicators, readObservations } from '../../corpus/observations.ts';
import { readPlaces } from '../../corpus/places.ts';
import { readSources } from '../../corpus/sources.ts';
import { Failure } from '../../failure.ts';
import type { FileContent } from './publish.ts';

/** Tables of a corpus that are not documents. A corpus without one of them gives an empty list. */
export interface CorpusData {
  readonly observations: readonly Observation[];
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly shortForms: readonly ShortForm[];
}

type Kind = keyof CorpusData;

/** Where each table is in a corpus folder; it is read when the first of its files is there. */
const readers: {
  readonly [K in Kind]: { readonly path: string; readonly read: (corpus: string) => Promise<CorpusData[K]> };
} = {
  observations: { path: 'statistics/observations.csv', read: readObservations },
  indicators: { path: 'statistics/indicators.csv', read: readIndicators },
  places: { path: 'places/places.csv', read: readPlaces },
  sources: { path: 'sources/laws.yaml', read: readSources },
  terms: { path: 'glossary.csv', read: readGlossary },
  shortForms: { path: 'abbreviations.csv', read: readShortForms },
};

/** Abbreviations of office language; chat spellings explain nothing. */
async function readShortForms(corpus: string): Promise<readonly ShortForm[]> {
  const all = await readAbbreviations(corpus);
  return all.filter(({ kind }) => kind === 'abbreviation').map(({ short, vi, en }) => ({ short, vi, en }));
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Reads the tables of a corpus of record. One that is wrong is left out and named, as a document would be. */
export async function readCorpusData(
  corpus: string,
): Promise<{ readonly data: CorpusData; readonly skipped: Skipped[] }> {
  const skipped: Skipped[] = [];
  const isRecord = await isThere(join(corpus, 'corpus.yaml'));
  const table = async <K extends Kind>(kind: K): Promise<CorpusData[K] | readonly never[]> => {
    const { path, read } = readers[kind];
    if (!isRecord || !(await isThere(join(corpus, path)))) return [];
    try {
      return await read(corpus);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      skipped.push({ path: join(corpus, path), reason: 'broken', detail: error.line });
      return [];
    }
  };
  const data = {
    observations: await table('observations'),
    indicators: await table('indicators'),
    places: await table('places'),
    sources: await table('sources'),
    terms: await table('terms'),
    shortForms: await table('shortForms'),
  };
  return { data, skipped };
}

/** The tables of several folders, one after the other. */
export function joinCorpusData(parts: readonly CorpusData[]): CorpusData {
  return {
    observations: parts.flatMap(({ observations }) => observations),
    indicators: parts.flatMap(({ indicators }) => indicators),
    places: parts.flatMap(({ places }) => places),
    sources: parts.flatMap(({ sources }) => sources),
    terms: parts.flatMap(({ terms }) => terms),
    shortForms: parts.flatMap(({ shortForms }) => shortForms),
  };
}

const fileOf = (kind: Kind): string => `${kind.toLowerCase()}.json`;
/** All tables of a corpus. */
export const KINDS: readonly Kind[] = ['observations', 'indicators', 'places', 'sources', 'terms', 'shortForms'];

/** The registers that a generation carries beside its passages, as files by name. */
export function packData(data: CorpusData): Map<string, FileContent> {
  return new Map(KINDS.map((kind) => [fileOf(kind), Buffer.from(JSON.stringify(data[kind]))]));
}

/** Reads back what `packData` wrote. It was checked before it was written, and its sha256 since. */
export function openData(file: (name: string) => Buffer): CorpusData {
  const list = <K extends Kind>(kind: K): CorpusData[K] => JSON.parse(file(fileOf(kind)).toString('utf8'));
  return {
    observations: list('observations'),
    indicators: list('indicators'),
    places: list('places'),
    sources: list('sources'),
    terms: list('terms'),
    shortForms: list('shortForms'),
  };
}
