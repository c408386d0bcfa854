import type { BestHits } from './best-hits.ts';
import { decode } from './list.ts';
import type { PreparedGroup, PreparedTerm } from './prepare.ts';

/** Scores of all passages, added up one group at a time. */
export interface Scoreboard {
  readonly scores: Float64Array;
  clear(): void;
  /**
   * Adds a whole group.
   *
   * @param before the best so far.
   * @param after empty, its floor the least of `before`; returned with the best after this group.
   */
  add(group: PreparedGroup, before: BestHits, after: BestHits): BestHits;
}

/** Room for one search at a time. */
export function createScoreboard(passages: number, k1: number): Scoreboard {
  const scores = new Float64Array(passages);
  const sums = new Float64Array(passages);
  const touched = new Uint32Array(passages);
  const rows = { ordinals: new Uint32Array(passages), occurrences: new Uint8Array(passages) };

  const addOne = ({ list, weight, lengths, norms }: PreparedTerm, factor: number, best: BestHits) => {
    const count = decode(list, rows);
    const { ordinals, occurrences } = rows;
    let least = best.least;
    for (let i = 0; i < count; i++) {
      const ordinal = ordinals[i] ?? 0;
      const sum = (weight * (occurrences[i] ?? 0)) / (norms[lengths[ordinal] ?? 0] ?? 1);
      const score = (scores[ordinal] ?? 0) + (factor * sum) / (sum + k1);
      scores[ordinal] = score;
      if (score > least) least = best.offer(ordinal, score);
    }
  };
  const gather = ({ list, weight, lengths, norms }: PreparedTerm, already: number) => {
    const count = decode(list, rows);
    const { ordinals, occurrences } = rows;
    let seen = already;
    for (let i = 0; i < count; i++) {
      const ordinal = ordinals[i] ?? 0;
      const sum = sums[ordinal] ?? 0;
      if (sum === 0) touched[seen++] = ordinal;
      sums[ordinal] = sum + (weight * (occurrences[i] ?? 0)) / (norms[lengths[ordinal] ?? 0] ?? 1);
    }
    return seen;
  };
  const addMany = ({ terms, factor }: PreparedGroup, best: BestHits) => {
    const seen = terms.reduce((already, term) => gather(term, already), 0);
    let least = best.least;
    for (let i = 0; i < seen; i++) {
      const ordinal = touched[i] ?? 0;
      const sum = sums[ordinal] ?? 0;
      sums[ordinal] = 0;
      const score = (scores[ordinal] ?? 0) + (factor * sum) / (sum + k1);
      scores[ordinal] = score;
      if (score > least) least = best.offer(ordinal, score);
    }
  };

  return {
    scores,
    clear: () => void scores.fill(0),
    add(group, before, after) {
      const [first] = group.terms;
      if (group.terms.length === 1 && first) addOne(first, group.factor, after);
      else addMany(group, after);
      for (const { ordinal, score } of before.hits())
        if (scores[ordinal] === score && !after.has(ordinal)) after.offer(ordinal, score);
      return after;
    },
  };
}
