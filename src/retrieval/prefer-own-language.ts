import { byScore, type Scored } from './fusion.ts';

/** So many of the best of each language are compared. */
const LOOKED_AT = 12;
/** A passage and its translation are this near at least, and nearer to each other than either is to the next by this factor. */
const NEAR = 0.35;
const MUCH_NEARER = 1.5;
/** How far the passage in the language asked goes ahead of its translation. */
const JUST_AHEAD = 1e-6;

/** The best of each language. */
export interface Compared {
  readonly own: readonly Scored[];
  readonly others: readonly Scored[];
}

/** The passages of which the vectors are compared; null when there are none in one of the languages. */
export function toCompare(ranked: readonly Scored[], isOwn: (ordinal: number) => boolean): Compared | null {
  const own = ranked.filter(({ ordinal }) => isOwn(ordinal)).slice(0, LOOKED_AT);
  const others = ranked.filter(({ ordinal }) => !isOwn(ordinal)).slice(0, LOOKED_AT);
  return own.length === 0 || others.length === 0 ? null : { own, others };
}

/**
 * Puts a passage in the language asked before the one that translates it, also where nobody said that they do: the two are each other's
 * nearest among the best of both languages, by far. Nothing is taken out.
 *
 * @param vectors of the passages compared, of length 1.
 */
export function preferOwnLanguage(
  ranked: readonly Scored[],
  { own, others }: Compared,
  vectors: ReadonlyMap<number, Float32Array>,
): readonly Scored[] {
  const raised = new Map<number, number>();
  for (const other of others) {
    const near = nearest(other, own, vectors);
    if (near === null || near.score >= other.score) continue;
    if (nearest(near, others, vectors) === other) raised.set(near.ordinal, other.score + JUST_AHEAD);
  }
  if (raised.size === 0) return ranked;
  return ranked.map(({ ordinal, score }) => ({ ordinal, score: raised.get(ordinal) ?? score })).sort(byScore);
}

/** The nearest of the list, if it is much nearer than the next. */
function nearest(to: Scored, list: readonly Scored[], vectors: ReadonlyMap<number, Float32Array>): Scored | null {
  const near = list
    .map((passage) => ({ passage, cosine: dot(vectors.get(to.ordinal), vectors.get(passage.ordinal)) }))
    .sort((a, b) => b.cosine - a.cosine);
  const [first, second] = near;
  if (!first || first.cosine < NEAR || first.cosine < MUCH_NEARER * (second?.cosine ?? 0)) return null;
  return first.passage;
}

function dot(a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
