import { createBestHits } from './best-hits.ts';
import { decode } from './list.ts';
import type { LexicalHit, LexicalQuery } from './model.ts';
import type { PreparedGroup } from './prepare.ts';

/**
 * Scores every passage that holds any group, without leaving anything out: what `createSearch` must equal.
 * Slow and plain on purpose; for tests and the bench.
 */
export function searchExhaustively(
  groups: readonly PreparedGroup[],
  passages: number,
  k1: number,
  { k, accepts = () => true, minScore = 0 }: Omit<LexicalQuery, 'groups'>,
): readonly LexicalHit[] {
  const scores = new Float64Array(passages);
  for (const { terms, factor } of groups) {
    const sums = new Float64Array(passages);
    for (const { list, weight, lengths, norms } of terms) {
      const rows = { ordinals: new Uint32Array(passages), occurrences: new Uint8Array(passages) };
      for (let i = decode(list, rows) - 1; i >= 0; i--) {
        const ordinal = rows.ordinals[i] ?? 0;
        const norm = norms[lengths[ordinal] ?? 0] ?? 1;
        sums[ordinal] = (sums[ordinal] ?? 0) + (weight * (rows.occurrences[i] ?? 0)) / norm;
      }
    }
    sums.forEach((sum, ordinal) => {
      if (sum > 0) scores[ordinal] = (scores[ordinal] ?? 0) + (factor * sum) / (sum + k1);
    });
  }
  const best = createBestHits(k, minScore, accepts);
  scores.forEach((score, ordinal) => {
    if (score > 0) best.offer(ordinal, score);
  });
  return best.hits();
}
