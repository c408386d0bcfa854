/** A passage by its place, with what one way of looking thinks of it. */
export interface Scored {
  readonly ordinal: number;
  readonly score: number;
}

/** The least spread that a list is taken to have, as a share of its best score: a list of near-equals tells nothing. */
const LEAST_SPREAD = 0.1;

/**
 * Turns scores into standard scores: how many standard deviations above the mean of their list. Lists of different kinds can then be added
 * and merged; rank fusion would forget how far ahead the best is.
 */
export function standardScores(scores: readonly number[]): readonly number[] {
  if (scores.length === 0) return [];
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  const spread = Math.max(Math.sqrt(variance), LEAST_SPREAD * largest);
  return scores.map((score) => (spread > 0 ? (score - mean) / spread : 0));
}

/** Best first; ties by ordinal, so that the same question always gives the same order. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}

/** Weighted sum of the standard scores of two lists over the same passages. */
export function weightedSum(first: readonly number[], second: readonly number[], weight: number): readonly number[] {
  const a = standardScores(first);
  const b = standardScores(second);
  return a.map((score, i) => weight * score + (1 - weight) * (b[i] ?? 0));
}
