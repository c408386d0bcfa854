import { byScore, type Scored, weightedSum } from '../fusion.ts';
import type { Embedder } from '../embedding/model.ts';
import type { SearchRequest } from '../model.ts';
import type { RetrieverParts } from '../parts.ts';
import type { Sides } from '../rank-by-coverage.ts';
import type { RetrievalSettings } from '../settings.ts';
import { crossGroups } from '../translation/cross-groups.ts';
import { ownGroups } from '../translation/own-groups.ts';
import type { FoundPassage } from './model.ts';

/** Passages that may answer, best first on each side, and where each stands. */
export interface Candidates extends Sides {
  readonly found: ReadonlyMap<number, FoundPassage>;
}

/**
 * Passages that may answer, from words and vectors, in the question's language and in the other. The score is the weighted sum of the
 * standard scores of words and vectors on its side.
 */
export async function findCandidates(
  { candidates, embedder, fallback, translations }: RetrieverParts,
  request: SearchRequest,
  settings: RetrievalSettings,
): Promise<Candidates> {
  const { text, language } = request;
  const first = await embed(embedder, request);
  const second = first === null && fallback !== undefined ? await embed(fallback, request) : null;
  const { own, other } = await candidates.find({
    request,
    depth: settings.depth,
    own: ownGroups(text, language, translations),
    other: () => crossGroups(text, language, translations),
    vector: first ?? second,
    ...(second === null ? {} : { ofFallback: true }),
  });
  return {
    own: fuse(own, settings),
    other: fuse(other, settings),
    found: new Map([...own, ...other].map((passage) => [passage.ordinal, passage])),
  };
}

/** `null` for a question without a vector: none of its words is known, or the embedder is down. */
async function embed(
  embedder: Embedder | null,
  { text, language }: Pick<SearchRequest, 'text' | 'language'>,
): Promise<Float32Array | null> {
  const vector = embedder === null ? null : await embedder.embedQuestion(text, language);
  return vector?.some((value) => value !== 0) === true ? vector : null;
}

/** A passage that only the vectors found has the words' score of the last one that words found. */
function fuse(found: readonly FoundPassage[], { depth, lexicalShare }: RetrievalSettings): readonly Scored[] {
  const words = found.flatMap((passage) => (passage.words === null ? [] : [passage.words]));
  const least = words.length < depth ? 0 : words.reduce((low, score) => Math.min(low, score), Number.POSITIVE_INFINITY);
  const wordScores = found.map((passage) => passage.words ?? least);
  const similarities = found.flatMap(({ similarity }) => (similarity === null ? [] : [similarity]));
  const sums = weightedSum(wordScores, similarities, similarities.length === 0 ? 1 : lexicalShare);
  return found.map(({ ordinal }, i) => ({ ordinal, score: sums[i] ?? 0 })).sort(byScore);
}
