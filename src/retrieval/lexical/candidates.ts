import { createBestHits, type BestHits } from './best-hits.ts';
import { readAt, readRange } from './cursor.ts';
import type { PreparedGroup, PreparedTerm } from './prepare.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Passages of a window that can still be among the best, ascending, with their scores so far. */
export interface Candidates {
  /** Starts over with the accepted passages from `from` up to `end` that one term alone gives a score of at least `least`. */
  start(term: PreparedTerm, factor: number, from: number, end: number, least: number): void;
  /** Starts over with the board's passages that have a score of at least `least` and are accepted. */
  take(board: Scoreboard, least: number): void;
  /** Adds what the group gives to each candidate, looking its lists up at them alone. */
  add(group: PreparedGroup): void;
  /** Drops candidates with less than `least`. */
  keep(least: number): void;
  /** The k-th best score, or `floor` when fewer reach it. */
  least(floor: number): number;
  offerTo(best: BestHits): void;
}

/** Room for one window of at most `size` passages at a time. */
export function createCandidates(
  size: number,
  k1: number,
): (k: number, accepts: (ordinal: number) => boolean) => Candidates {
  const ordinals = new Uint32Array(size);
  const scores = new Float64Array(size);
  const sums = new Float64Array(size);
  const found = new Uint8Array(size);
  const rows = { ordinals: new Uint32Array(size + 1), occurrences: new Uint8Array(size + 1) };
  return (k, accepts) => {
    const best = createBestHits(k);
    let count = 0;
    return {
      start({ cursor, weight, lengths, norms }, factor, from, end, least) {
        const read = readRange(cursor, from, end, rows);
        count = 0;
        for (let i = 0; i < read; i++) {
          const ordinal = rows.ordinals[i] ?? 0;
          const sum = (weight * (rows.occurrences[i] ?? 0)) / (norms[lengths[ordinal] ?? 0] ?? 1);
          const score = (factor * sum) / (sum + k1);
          if (score < least || !accepts(ordinal)) continue;
          ordinals[count] = ordinal;
          scores[count++] = score;
        }
      },
      take(board, least) {
        count = 0;
        board.drain((ordinal, score) => {
          if (score < least || !accepts(ordinal)) return;
          ordinals[count] = ordinal;
          scores[count++] = score;
        });
      },
      add({ terms, factor }) {
        sums.fill(0, 0, count);
        for (const { cursor, weight, lengths, norms } of terms) {
          readAt(cursor, ordinals, count, found);
          for (let i = 0; i < count; i++) {
            const often = found[i] ?? 0;
            if (often > 0) sums[i] = (sums[i] ?? 0) + (weight * often) / (norms[lengths[ordinals[i] ?? 0] ?? 0] ?? 1);
          }
        }
        for (let i = 0; i < count; i++) {
          const sum = sums[i] ?? 0;
          if (sum > 0) scores[i] = (scores[i] ?? 0) + (factor * sum) / (sum + k1);
        }
      },
      keep(least) {
        let kept = 0;
        for (let i = 0; i < count; i++) {
          const score = scores[i] ?? 0;
          if (score < least) continue;
          ordinals[kept] = ordinals[i] ?? 0;
          scores[kept++] = score;
        }
        count = kept;
      },
      least(floor) {
        best.clear(floor);
        let least = floor;
        for (let i = 0; i < count; i++) if ((scores[i] ?? 0) > least) least = best.offer(i, scores[i] ?? 0);
        return least;
      },
      offerTo(other) {
        for (let i = 0; i < count; i++) other.offer(ordinals[i] ?? 0, scores[i] ?? 0);
      },
    };
  };
}
