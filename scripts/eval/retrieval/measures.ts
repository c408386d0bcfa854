/** Shares of questions, 0 to 1, and the mean reciprocal rank within the first ten. */
export interface Measures {
  readonly questions: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly meanReciprocalRank: number;
}

/** @param ranks of the first right passage of each question, from 1; 0 when there is none among the hits. */
export function measuresOf(ranks: readonly number[]): Measures {
  const share = (depth: number) => ranks.filter((rank) => rank > 0 && rank <= depth).length / Math.max(1, ranks.length);
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0);
  return {
    questions: ranks.length,
    recallAt1: share(1),
    recallAt5: share(5),
    recallAt10: share(10),
    meanReciprocalRank: reciprocal / Math.max(1, ranks.length),
  };
}
