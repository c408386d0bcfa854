import { createBestHits } from './best-hits.ts';
import { readRange } from './cursor.ts';
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
  const rows = { ordinals: new Uint32Array(passages + 1), occurrences: new Uint8Array(passages + 1) };
  for (const { terms, factor } of groups) {
    const sums = new Float64Array(passages);
    for (const { cursor, weight, lengths, norms } of terms) {
      const count = readRange(cursor, 0, passages, rows);
      for (let i = 0; i < count; i++) {
        const ordinal = rows.ordinals[i] ?? 0;
        const norm = norms[lengths[ordinal] ?? 0] ?? 1;
        sums[ordinal] = (sums[ordinal] ?? 0) + (weight * (rows.occurrences[i] ?? 0)) / norm;
      }
    }
    sums.forEach((sum, ordinal) => {
      if (sum > 0) scores[ordinal] = (scores[ordinal] ?? 0) + (factor * sum) / (sum + k1);
    });
  }
  const best = createBestHits(k);
  best.clear(minScore);
  scores.forEach((score, ordinal) => {
    if (score > 0 && accepts(ordinal)) best.offer(ordinal, score);
  });
  return best.hits();
}
