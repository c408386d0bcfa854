import { byScore, type Scored, standardScores } from './fusion.ts';
import type { RetrievalSettings } from './settings.ts';

/**
 * Merges lists of candidates and ranks them once more by how much of the question each covers. Sums of rare words reward passages that
 * repeat one of them; coverage rewards those that hold most, and means the same in both languages.
 */
export function rankByCoverage(
  lists: readonly (readonly Scored[])[],
  coverageOf: (ordinal: number) => number,
  { judged, coverageWeight }: RetrievalSettings,
): readonly Scored[] {
  const sorted = lists.map((list) => [...list].sort(byScore));
  const top = sorted.flatMap((list) => list.slice(0, judged));
  const rest = sorted.flatMap((list) => list.slice(judged));
  const standard = standardScores(top.map(({ ordinal }) => coverageOf(ordinal)));
  const least = Math.min(0, ...standard);
  return [
    ...top.map(({ ordinal, score }, i) => ({ ordinal, score: score + coverageWeight * (standard[i] ?? 0) })),
    ...rest.map(({ ordinal, score }) => ({ ordinal, score: score + coverageWeight * least })),
  ].sort(byScore);
}
