import { readdirSync } from 'node:fs';
import { createAnswerer } from '../../../src/answer/answer.ts';
import { createFigureParts, type FigureParts } from '../../../src/answer/lookups/figures/deps.ts';
import { createPlaceLookUp } from '../../../src/answer/lookups/place.ts';
import { createStatisticsLookUp } from '../../../src/answer/lookups/statistics.ts';
import type { Found } from '../../../src/answer/draft.ts';
import type { Knowledge } from '../../../src/answer/knowledge.ts';
import type { Answer, Question, Turn } from '../../../src/answer/model.ts';
import type { Passage, Place, Source } from '../../../src/corpus/model.ts';
import { readIndicators, readObservations } from '../../../src/corpus/observations.ts';
import { cutPassages } from '../../../src/corpus/passages/cut-passages.ts';
import { placeDocuments } from '../../../src/corpus/place-documents.ts';
import { createPlaces, readPlaces } from '../../../src/corpus/places.ts';
import { placeName } from '../../../src/corpus/places/place-name.ts';
import type { ReadDocument } from '../../../src/corpus/read/read-document.ts';
import { readFileAsDocument } from '../../../src/corpus/read/read-file.ts';
import { readSources } from '../../../src/corpus/sources.ts';
import { statisticsDocuments } from '../../../src/corpus/statistics-documents.ts';
import type { Retriever } from '../../../src/retrieval/model.ts';

/** The day the tests ask on. */
const TODAY = '2026-11-21';

/** Answers from the figures and places of the corpus of record, through the whole way of a question, with no other knowledge. */
export interface FigureAnswers {
  readonly parts: FigureParts;
  /** What the last question's look-up found, before the gate. */
  lastFound(): Found | null;
  ask(text: string, more?: Partial<Question>): Promise<Answer>;
  /** Asks one after the other, each with the turn before it. */
  converse(...texts: readonly string[]): Promise<readonly Answer[]>;
}

/** Folders of documents that answers from figures and places cite. */
const FOLDERS = ['articles', 'places'];

async function citedDocuments(sources: readonly Source[], places: readonly Place[]): Promise<readonly ReadDocument[]> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(`corpus/${folder}`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
  const outcomes = await Promise.all(
    files.map((file) => readFileAsDocument(`corpus/${file}`, file.replace(/\.md$/u, ''))),
  );
  const [observations, indicators] = await Promise.all([readObservations('corpus'), readIndicators('corpus')]);
  return [
    ...outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.read] : [])),
    ...statisticsDocuments({ observations, indicators, places, sources }),
    ...placeDocuments(places, placeName),
  ];
}

export async function figureAnswers(): Promise<FigureAnswers> {
  const [list, register] = await Promise.all([readPlaces('corpus'), readSources('corpus')]);
  const read = await citedDocuments(register, list);
  const documents = read.map(({ document }) => document);
  const passages = read.flatMap(cutPassages);
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages)
    byDocument.set(passage.document, [...(byDocument.get(passage.document) ?? []), passage]);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  const retriever: Retriever = {
    search: () => Promise.resolve([]),
    passage: (id) => byId.get(id),
    document: (id) => documentsById.get(id),
    passagesOf: (id) => byDocument.get(id) ?? [],
    judge: () => () => 0,
    frequency: () => 0,
    documents: () => documents,
  };
  const sources = new Map(register.map((source) => [source.id, source]));
  const parts = createFigureParts({
    observations: await readObservations('corpus'),
    indicators: await readIndicators('corpus'),
    places: createPlaces(list),
    sources,
    retriever,
  });
  let found: Found | null = null;
  const knowledge: Knowledge = {
    retriever,
    sources,
    expand: (text) => text,
    office: () => 'UBND cấp xã',
    mend: (text) => text,
    withoutPlaces: (text: string) => text,
    neighbours: () => [],
    placesIn: () => [],
    placesOf: () => [],
    lookUps: [createStatisticsLookUp(parts), createPlaceLookUp(parts)].map((attempt) => ({
      kind: 'statistics',
      async lookUp(draft) {
        found = await attempt(draft);
        return found;
      },
    })),
  };
  const failures: Error[] = [];
  const answerer = createAnswerer(knowledge, (error) =>
    failures.push(error instanceof Error ? error : new Error('unknown')),
  );
  const ask = async (text: string, more: Partial<Question> = {}): Promise<Answer> => {
    found = null;
    const answer = await answerer({ text, today: TODAY, ...more });
    const [failure] = failures.splice(0);
    if (failure !== undefined) throw failure;
    return answer;
  };
  return {
    parts,
    ask,
    lastFound: () => found,
    async converse(...texts) {
      const answers: Answer[] = [];
      let previous: Turn | undefined;
      for (const text of texts) {
        const answer = await ask(text, previous === undefined ? {} : { previous });
        answers.push(answer);
        previous = answer.turn;
      }
      return answers;
    },
  };
}

/** Everything an answer says, a line a block. */
export function saidBy({ blocks }: Answer): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map(({ text }) => text).join('\n');
      if (block.kind === 'table') return [block.header, ...block.rows].map((row) => row.join(' | ')).join('\n');
      return block.text;
    })
    .join('\n');
}
