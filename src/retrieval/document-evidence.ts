import { byScore, type Scored } from './fusion.ts';

/**
 * Adds to each passage a share of what the best other passages of its document score: of two passages that fit alike, the one in a document
 * that is all about the question goes first. Clauses of a law need it most, since each holds only a part of its article.
 *
 * @param share 0 leaves the scores as they are.
 */
export function withDocumentEvidence(
  passages: readonly Scored[],
  familyOf: (ordinal: number) => number,
  share: number,
): readonly Scored[] {
  if (share === 0) return passages;
  const families = new Map<number, number[]>();
  for (const { ordinal, score } of [...passages].sort(byScore)) {
    const family = familyOf(ordinal);
    const scores = families.get(family) ?? [];
    if (scores.length <= OTHERS) families.set(family, [...scores, Math.max(0, score)]);
  }
  return passages
    .map(({ ordinal, score }) => {
      const scores = families.get(familyOf(ordinal)) ?? [];
      const all = scores.reduce((sum, each) => sum + each, 0);
      const others = scores.includes(score) ? all - score : all - (scores[OTHERS] ?? 0);
      return { ordinal, score: score + (share * others) / OTHERS };
    })
    .sort(byScore);
}

/** So many other passages of a document count. */
const OTHERS = 2;
