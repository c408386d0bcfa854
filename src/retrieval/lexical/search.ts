import { type BestHits, createBestHits } from './best-hits.ts';
import { createCandidates } from './candidates.ts';
import type { LexicalHit, LexicalQuery } from './model.ts';
import type { PreparedGroup } from './prepare.ts';
import { createScoreboard } from './scoreboard.ts';

/** Searches prepared groups; keeps its room between calls, so one search at a time. */
export type Search = (groups: readonly PreparedGroup[], query: Omit<LexicalQuery, 'groups'>) => readonly LexicalHit[];

/**
 * Exact search that reads no more than it must (MaxScore, one group at a time).
 *
 * Groups come in the order of what they can give at most. While a passage that holds only the groups still to come could be among the k best,
 * each group's whole lists are added up. From then on only passages already seen can be: those that still can are kept as candidates, and
 * the remaining lists are looked up at the candidates alone, which get fewer with each group.
 */
export function createSearch(passages: number, k1: number): Search {
  const board = createScoreboard(passages, k1);
  const candidates = createCandidates(passages, k1);
  return (groups, { k, accepts = () => true, minScore = 0 }) => {
    const toCome = boundsToCome(groups);
    let best: BestHits = createBestHits(k, minScore, accepts);
    let next = 0;
    board.clear();
    for (; next < groups.length && (toCome[next] ?? 0) >= best.least; next++) {
      const group = groups[next];
      if (group) best = board.add(group, best, createBestHits(k, Math.max(minScore, best.least), accepts));
    }
    candidates.take(board.scores, best.least - (toCome[next] ?? 0), accepts);
    for (; next < groups.length; next++) {
      const group = groups[next];
      if (group) candidates.add(group);
      best = candidates.best(k, minScore);
      candidates.keep(best.least - (toCome[next + 1] ?? 0));
    }
    return candidates.best(k, minScore).hits();
  };
}

/** What the groups from each one on can give together at most. */
function boundsToCome(groups: readonly PreparedGroup[]): Float64Array {
  const sums = new Float64Array(groups.length + 1);
  for (let i = groups.length - 1; i >= 0; i--) sums[i] = (sums[i + 1] ?? 0) + (groups[i]?.bound ?? 0);
  return sums;
}
