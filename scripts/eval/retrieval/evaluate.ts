import type { Language } from '../../../src/corpus/model.ts';
import { buildParts } from '../../../src/retrieval/build-parts.ts';
import { builtInDimension, createBuiltInEmbedder } from '../../../src/retrieval/embedding/built-in.ts';
import type { Retriever } from '../../../src/retrieval/model.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import type { LoadedTable } from '../../../src/retrieval/translation/load-table.ts';
import { type Measures, measuresOf } from './measures.ts';
import {
  asCorpus,
  type JudgedQuestion,
  type PassageText,
  type QuestionKind,
  type QuestionSet,
} from './question-set.ts';

/**
 * What is indexed together:
 * - `one`: the passages of one language;
 * - `both`: all passages in both languages;
 * - `mixed`: every passage in one language only, one half in each, so that a question must reach across without knowing it.
 */
export type IndexKind = 'one' | 'both' | 'mixed';

export interface PairMeasures extends Measures {
  readonly index: IndexKind;
  readonly question: QuestionKind;
  /** Language of the passage that answers; null where either does. */
  readonly passage: Language | null;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const KINDS: readonly QuestionKind[] = ['vi', 'vi_nodiac', 'en'];
const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** Indexes a collection with the code that serves and measures every pair of languages on it. */
export async function evaluateRetrieval(set: QuestionSet, loaded: LoadedTable): Promise<readonly PairMeasures[]> {
  const results: PairMeasures[] = [];
  for (const passage of LANGUAGES) {
    const retriever = await retrieverOver(
      set.passages.filter(({ language }) => language === passage),
      loaded,
    );
    for (const question of KINDS) results.push(await measure(retriever, set.questions, 'one', question, passage));
  }
  const both = await retrieverOver(set.passages, loaded);
  for (const question of KINDS) results.push(await measure(both, set.questions, 'both', question, null));
  const halves = mixed(set.passages);
  const mixedRetriever = await retrieverOver(halves, loaded);
  for (const passage of LANGUAGES) {
    const held = new Set(halves.filter(({ language }) => language === passage).map(({ id }) => id));
    const questions = set.questions.filter(({ gold }) => [...gold].every((id) => held.has(id)));
    for (const question of KINDS) results.push(await measure(mixedRetriever, questions, 'mixed', question, passage));
  }
  return results.filter(({ questions }) => questions > 0);
}

/** Takes a passage that is there in both languages in one of them, by turns. */
function mixed(passages: readonly PassageText[]): readonly PassageText[] {
  const ids = [...new Set(passages.map(({ id }) => id))];
  const turn = new Map(ids.map((id, place) => [id, LANGUAGES[place % 2]]));
  const languages = new Map<string, number>();
  for (const { id } of passages) languages.set(id, (languages.get(id) ?? 0) + 1);
  return passages.filter(({ id, language }) => (languages.get(id) ?? 0) < 2 || turn.get(id) === language);
}

async function retrieverOver(passages: readonly PassageText[], { table, hash }: LoadedTable): Promise<Retriever> {
  const corpus = asCorpus(passages);
  const embedder = createBuiltInEmbedder(table, hash, builtInDimension(passages.length));
  return createRetriever(await buildParts(corpus.passages, corpus.documents, table, embedder));
}

async function measure(
  retriever: Retriever,
  questions: readonly JudgedQuestion[],
  index: IndexKind,
  kind: QuestionKind,
  passage: Language | null,
): Promise<PairMeasures> {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const question of questions.filter((each) => each.kind === kind)) {
    const language = kind === 'en' ? 'en' : 'vi';
    const started = performance.now();
    const hits = await retriever.search({
      text: question.text,
      language,
      day: null,
      places: [],
      k: 10,
      perDocument: 1,
    });
    times.push(performance.now() - started);
    ranks.push(hits.findIndex((hit) => question.gold.has(hit.document.title)) + 1);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { index, question: kind, passage, ...measuresOf(ranks), medianMs: at(0.5), p95Ms: at(0.95) };
}
