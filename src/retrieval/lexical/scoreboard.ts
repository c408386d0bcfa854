import { type BestHits, createBestHits } from './best-hits.ts';
import { readRange } from './cursor.ts';
import type { PreparedGroup, PreparedTerm } from './prepare.ts';

/** Scores of a window of neighbouring passages, added up one group at a time. */
export interface Scoreboard {
  /**
   * Starts a window.
   *
   * @param least a score that k passages of earlier windows are known to reach.
   */
  open(from: number, end: number, least: number): void;
  /** Adds a whole group; returns a score that k accepted passages are now known to reach. */
  add(group: PreparedGroup): number;
  /** Gives the passages that have a score, ascending, and forgets them. */
  drain(take: (ordinal: number, score: number) => void): void;
}

/** Room for one window of at most `size` passages at a time. */
export function createScoreboard(size: number, k1: number): (k: number, accepts: Accepts) => Scoreboard {
  const scores = new Float64Array(size);
  const sums = new Float64Array(size);
  /** A bit for each passage that has a score. */
  const marks = new Uint32Array(Math.ceil(size / 32));
  const touched = new Uint32Array(size);
  const rows = { ordinals: new Uint32Array(size + 1), occurrences: new Uint8Array(size + 1) };
  let [from, end] = [0, 0];

  const addOne = (
    { cursor, weight, lengths, norms }: PreparedTerm,
    factor: number,
    best: BestHits,
    accepts: Accepts,
  ) => {
    const count = readRange(cursor, from, end, rows);
    const { ordinals, occurrences } = rows;
    let least = best.least;
    for (let i = 0; i < count; i++) {
      const ordinal = ordinals[i] ?? 0;
      const place = ordinal - from;
      const sum = (weight * (occurrences[i] ?? 0)) / (norms[lengths[ordinal] ?? 0] ?? 1);
      const before = scores[place] ?? 0;
      const score = before + (factor * sum) / (sum + k1);
      scores[place] = score;
      marks[place >>> 5] = (marks[place >>> 5] ?? 0) | (1 << (place & 31));
      if (score > least && score !== before && accepts(ordinal)) least = best.offer(ordinal, score);
    }
  };
  const gather = ({ cursor, weight, lengths, norms }: PreparedTerm, already: number) => {
    const count = readRange(cursor, from, end, rows);
    const { ordinals, occurrences } = rows;
    let seen = already;
    for (let i = 0; i < count; i++) {
      const ordinal = ordinals[i] ?? 0;
      const sum = sums[ordinal - from] ?? 0;
      if (sum === 0) touched[seen++] = ordinal - from;
      sums[ordinal - from] = sum + (weight * (occurrences[i] ?? 0)) / (norms[lengths[ordinal] ?? 0] ?? 1);
    }
    return seen;
  };
  const addMany = ({ terms, factor }: PreparedGroup, best: BestHits, accepts: Accepts) => {
    let seen = 0;
    for (const term of terms) seen = gather(term, seen);
    let least = best.least;
    for (let i = 0; i < seen; i++) {
      const place = touched[i] ?? 0;
      const sum = sums[place] ?? 0;
      sums[place] = 0;
      const before = scores[place] ?? 0;
      const score = before + (factor * sum) / (sum + k1);
      scores[place] = score;
      marks[place >>> 5] = (marks[place >>> 5] ?? 0) | (1 << (place & 31));
      if (score > least && score !== before && accepts(place + from)) least = best.offer(place + from, score);
    }
  };

  return (k, accepts) => {
    let [best, other] = [createBestHits(k), createBestHits(k)];
    return {
      open(first, last, least) {
        [from, end] = [first, last];
        best.clear(least);
      },
      add(group) {
        [best, other] = [other, best];
        best.clear(other.least);
        const [first] = group.terms;
        if (group.terms.length === 1 && first) addOne(first, group.factor, best, accepts);
        else addMany(group, best, accepts);
        other.forEach((ordinal, score) => {
          if (scores[ordinal - from] === score) best.offer(ordinal, score);
        });
        return best.least;
      },
      drain(take) {
        for (let word = 0; word < marks.length; word++) {
          for (let left = marks[word] ?? 0; left !== 0; left &= left - 1) {
            const place = word * 32 + 31 - Math.clz32(left & -left);
            take(from + place, scores[place] ?? 0);
            scores[place] = 0;
          }
          marks[word] = 0;
        }
      },
    };
  };
}

type Accepts = (ordinal: number) => boolean;
