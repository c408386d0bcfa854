import type { Answerer } from './answer/answer.ts';
import { createAnswerer } from './answer/answer.ts';
import type { Knowledge, ModelHelp } from './answer/knowledge.ts';
import { createChangesLookUp } from './answer/lookups/changes.ts';
import { createDocumentLookUp } from './answer/lookups/document.ts';
import { createTermLookUp } from './answer/lookups/term.ts';
import { createEligibilityLookUp } from './answer/lookups/eligibility.ts';
import { createOverviewLookUp } from './answer/lookups/overview.ts';
import { createNeighbourFinder } from './answer/understanding/named-neighbours.ts';
import { leavingUnheld } from './answer/lookups/unheld.ts';
import { createSpeller } from './answer/understanding/spelling.ts';
import { type Contact, createContacts, readContacts } from './corpus/contacts.ts';
import { createExpander } from './corpus/expand.ts';
import { type Abbreviation, readAbbreviations } from './corpus/glossary.ts';
import { type Neighbour, readNeighbours } from './corpus/neighbours.ts';
import { createFigureParts } from './answer/lookups/figures/deps.ts';
import { createPlaceLookUp } from './answer/lookups/place.ts';
import { createStatisticsLookUp } from './answer/lookups/statistics.ts';
import type { Criteria } from './eligibility/criteria/criteria.ts';
import { readCriteria } from './eligibility/criteria/read-criteria.ts';
import { createPlaces, type Places } from './corpus/places.ts';
import type { Logger } from './logger.ts';
import type { Embedder } from './retrieval/embedding/model.ts';
import type { Retriever } from './retrieval/model.ts';
import type { BuildStage } from './retrieval/generation/build.ts';
import type { Database } from './postgres/connect.ts';
import { type EnsureOptions, ensureGeneration } from './retrieval/generation/ensure.ts';
import { foldDiacritics } from './language/fold.ts';
import type { LoadedGeneration } from './retrieval/generation/load.ts';

/** The corpus that comes with the program, from the project's folder. */
export const CORPUS_OF_RECORD = 'corpus';

/** What the answering program rests on. */
export interface ApplicationOptions {
  /** Holds `index/` and `cache/`. */
  readonly dataFolder: string;
  /** Where the index is served from; null or absent: files below the data folder. */
  readonly database?: Database | null;
  /** Folders read when there is no index yet. */
  readonly corpusFolders: readonly string[];
  readonly embedder: Embedder | null;
  /** What a model helps with; absent: everything is done by rule and answers go out as they are found. */
  readonly help?: Partial<ModelHelp>;
  readonly log: Logger;
  /** Told before an index is built, with the reason in a sentence. */
  readonly onBuild: (why: string) => void;
  readonly onProgress?: (stage: BuildStage, done: number, total: number) => void;
}

/** One generation and the answers it gives. */
export interface Application {
  readonly generation: LoadedGeneration;
  readonly knowledge: Knowledge;
  readonly answer: Answerer;
}

/**
 * Loads the index, building it first when there is none, and puts the answering parts together.
 * @throws {Failure} when no generation can be served and none can be built
 */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { dataFolder, database = null, corpusFolders, embedder, log, onBuild, onProgress } = options;
  const opening: EnsureOptions = {
    dataFolder,
    folders: corpusFolders,
    embedder,
    onBuild,
    ...(onProgress === undefined ? {} : { onProgress }),
    onRejected: ({ name, reason }) => log.warn('A generation is passed over', { generation: name, reason }),
    onNotice: ({ reason }) => log.warn('The index works less well than it could', { reason }),
  };
  const generation = await (database === null ? ensureGeneration(opening) : inDatabase(database, opening));
  const knowledge = { ...knowledgeOf(generation, await readVocabulary(CORPUS_OF_RECORD)), ...options.help };
  const answer = createAnswerer(knowledge, (error) => {
    options.log.error('A question could not be answered', { error });
  });
  return { generation, knowledge, answer };
}

/** The index in PostgreSQL, loaded where one is configured. */
async function inDatabase(database: Database, opening: EnsureOptions): Promise<LoadedGeneration> {
  const { ensureInDatabase } = await import('./retrieval/postgres/ensure.ts');
  return ensureInDatabase(database, opening);
}

/** Words that the program brings along, whatever corpus is indexed. */
export interface Vocabulary {
  readonly abbreviations: readonly Abbreviation[];
  readonly contacts: readonly Contact[];
  readonly criteria: Criteria;
  readonly neighbours: readonly Neighbour[];
}

/** Reads the short forms, the offices and the criteria of supports of a corpus of record. @throws {Failure} with file and line */
async function readVocabulary(corpus: string): Promise<Vocabulary> {
  return {
    abbreviations: await readAbbreviations(corpus),
    contacts: await readContacts(corpus),
    criteria: await readCriteria(corpus),
    neighbours: await readNeighbours(corpus),
  };
}

type LookUps = Knowledge['lookUps'][number][];

/** The parts of the answer over one generation; look-ups are tried in this order. */
function knowledgeOf(generation: LoadedGeneration, vocabulary: Vocabulary): Knowledge {
  const lookUps: LookUps = [];
  const places = createPlaces(generation.places);
  const contacts = createContacts(vocabulary.contacts);
  const knowledge: Knowledge = {
    retriever: generation.retriever,
    sources: new Map(generation.sources.map((source) => [source.id, source])),
    expand: createExpander(vocabulary.abbreviations),
    mend: spellerOver(generation.retriever, vocabulary.neighbours),
    office: (kind, language) => contacts.office(kind, language),
    withoutPlaces: (text) => withoutPlaces(text, places),
    neighbours: createNeighbourFinder(vocabulary.neighbours),
    placesIn: (text) => places.find(text),
    placesOf: (name) => places.find(name).flatMap((mention) => mention.places.flatMap(({ id }) => places.related(id))),
    lookUps,
  };
  lookUps.push(
    {
      kind: 'eligibility',
      lookUp: leavingUnheld(createEligibilityLookUp({ knowledge, criteria: vocabulary.criteria }), knowledge),
    },
    { kind: 'document', lookUp: createDocumentLookUp(knowledge) },
    { kind: 'changes', lookUp: createChangesLookUp(knowledge) },
    ...figureLookUps(generation, knowledge, places),
    { kind: 'overview', lookUp: createOverviewLookUp(knowledge) },
    { kind: 'term', lookUp: createTermLookUp(knowledge) },
  );
  return knowledge;
}

/** Takes the names of places out, with the little word before them. */
function withoutPlaces(text: string, places: Places): string {
  let out = text;
  for (const { start, end } of [...places.find(text)].reverse()) {
    out = `${out.slice(0, start).replace(/(?:\s(?:ở|tại|o|tai|in|of|at|from))?\s*$/iu, ' ')}${out.slice(end)}`;
  }
  return out.replaceAll(/\s+/gu, ' ').trim() || text;
}

/** Answers from figures and about places; a corpus without a register of places has none. */
function figureLookUps(generation: LoadedGeneration, { retriever, sources }: Knowledge, places: Places): LookUps {
  if (!places.all().some(({ kind }) => kind === 'country')) return [];
  const { observations, indicators } = generation;
  const parts = createFigureParts({
    observations,
    indicators,
    places,
    sources,
    retriever,
  });
  return [
    { kind: 'statistics', lookUp: createStatisticsLookUp(parts) },
    { kind: 'place', lookUp: createPlaceLookUp(parts) },
  ];
}

function spellerOver(retriever: Retriever, neighbours: readonly Neighbour[]): Knowledge['mend'] {
  const known = new Set(
    neighbours.flatMap(({ vi, en }) => [...vi, ...en]).flatMap((it) => foldDiacritics(it).split(' ')),
  );
  const names = retriever
    .documents()
    .filter(({ kind }) => kind !== 'register' && kind !== 'statistics')
    .flatMap(({ title, aliases, language }) => [title, ...aliases].map((text) => ({ text, language })));
  return createSpeller({
    frequency: (word, language) => retriever.frequency(word, language) + (known.has(foldDiacritics(word)) ? 1 : 0),
    names,
  });
}
