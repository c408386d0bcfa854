import { byScore, type Scored } from './fusion.ts';
import type { RetrievalSettings } from './settings.ts';

/** Passages found in the question's language and in the other one. */
export interface Sides {
  readonly own: readonly Scored[];
  readonly other: readonly Scored[];
}

/** So many of the best of a list are what a passage stands out from. */
const COMPANY = 5;

/**
 * Merges both sides and ranks by how far each passage stands out from the best of its side, and by how much of the question it covers. Sums
 * of rare words reward passages that repeat one of them; coverage rewards those that hold most, and means the same in both languages.
 */
export function rankByCoverage(
  { own, other }: Sides,
  coverageOf: (ordinal: number) => number,
  settings: RetrievalSettings,
): readonly Scored[] {
  return [
    ...rankSide(own, coverageOf, settings),
    ...rankSide(other, coverageOf, settings).map(({ ordinal, score }) => ({
      ordinal,
      score: score + settings.crossing,
    })),
  ].sort(byScore);
}

/** Passages too far down to be looked at are taken to cover nothing. */
function rankSide(
  side: readonly Scored[],
  coverageOf: (ordinal: number) => number,
  { judged, coverageWeight }: RetrievalSettings,
): readonly Scored[] {
  const sorted = [...side].sort(byScore);
  const company = sorted.slice(0, COMPANY);
  const level = company.reduce((sum, { score }) => sum + score, 0) / Math.max(1, company.length);
  return sorted.map(({ ordinal, score }, rank) => {
    const coverage = rank < judged ? coverageOf(ordinal) : 0;
    return { ordinal, score: score - level + coverageWeight * coverage };
  });
}
