import { createBestHits } from './best-hits.ts';
import { createCandidates } from './candidates.ts';
import type { LexicalHit, LexicalQuery } from './model.ts';
import type { PreparedGroup } from './prepare.ts';
import { createScoreboard } from './scoreboard.ts';

/** Searches prepared groups; keeps its room between calls, so one search at a time. Groups are spent by a search. */
export type Search = (groups: readonly PreparedGroup[], query: Omit<LexicalQuery, 'groups'>) => readonly LexicalHit[];

/** Passages in a window: their scores stay in the nearest cache. */
const WINDOW = 8192;

/**
 * Exact search that reads no more than it must (MaxScore, one group at a time, one window of passages after the other).
 *
 * Groups come in the order of what they can give at most. While a passage that holds only the groups still to come could be among the k best,
 * each group's lists are added up over the whole window. From then on only passages already seen can be: those that still can are kept as
 * candidates, and the remaining lists are looked up at the candidates alone, which get fewer with each group. What the k best of earlier
 * windows score makes this come sooner in each window.
 */
export function createSearch(passages: number, k1: number): Search {
  const size = Math.min(WINDOW, passages);
  const boards = createScoreboard(size, k1);
  const candidateSets = createCandidates(size, k1);
  return (groups, { k, accepts = () => true, minScore = 0 }) => {
    if (k === 0) return [];
    const toCome = boundsToCome(groups);
    const best = createBestHits(k);
    const board = boards(k, accepts);
    const candidates = candidateSets(k, accepts);
    const { lone, factor } = loneTerm(groups);
    best.clear(minScore);
    for (let from = 0; from < passages && (toCome[0] ?? 0) >= best.least; from += WINDOW) {
      const end = Math.min(from + WINDOW, passages);
      let least = best.least;
      let next = 0;
      if (lone && (toCome[1] ?? 0) < least) {
        candidates.start(lone, factor, from, end, least - (toCome[1] ?? 0));
        next = 1;
      } else {
        board.open(from, end, least);
        for (const group of groups) {
          if ((toCome[next] ?? 0) < least) break;
          least = board.add(group);
          next++;
        }
        candidates.take(board, least - (toCome[next] ?? 0));
      }
      for (const group of groups.slice(next)) {
        candidates.add(group);
        candidates.keep(candidates.least(least) - (toCome[++next] ?? 0));
      }
      candidates.offerTo(best);
    }
    return best.hits();
  };
}

/** What the groups from each one on can give together at most. */
function boundsToCome(groups: readonly PreparedGroup[]): Float64Array {
  const sums = new Float64Array(groups.length + 1);
  for (let i = groups.length - 1; i >= 0; i--) sums[i] = (sums[i + 1] ?? 0) + (groups[i]?.bound ?? 0);
  return sums;
}

/** The term of the first group when it has but one. */
function loneTerm([first]: readonly PreparedGroup[]) {
  const [lone, ...others] = first?.terms ?? [];
  return { lone: others.length === 0 ? lone : undefined, factor: first?.factor ?? 0 };
}
