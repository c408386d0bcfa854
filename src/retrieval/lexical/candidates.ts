import { type BestHits, createBestHits } from './best-hits.ts';
import { pick } from './list.ts';
import type { PreparedGroup } from './prepare.ts';

/** Passages that can still be among the best, ascending, with their scores so far. */
export interface Candidates {
  /** Starts over with every passage that has a score, of at least `least`, and is accepted. */
  take(scores: Float64Array, least: number, accepts: (ordinal: number) => boolean): void;
  /** Adds what the group gives to each candidate, looking its lists up at them alone. */
  add(group: PreparedGroup): void;
  /** Drops candidates with less than `least`. */
  keep(least: number): void;
  best(k: number, minScore: number): BestHits;
}

/** Room for one search at a time. */
export function createCandidates(passages: number, k1: number): Candidates {
  const ordinals = new Uint32Array(passages);
  const scores = new Float64Array(passages);
  const sums = new Float64Array(passages);
  let count = 0;
  return {
    take(all, least, accepts) {
      count = 0;
      const floor = Math.max(least, Number.MIN_VALUE);
      for (let ordinal = 0; ordinal < passages; ordinal++) {
        const score = all[ordinal] ?? 0;
        if (score < floor || !accepts(ordinal)) continue;
        ordinals[count] = ordinal;
        scores[count++] = score;
      }
    },
    add({ terms, factor }) {
      sums.fill(0, 0, count);
      for (const { list, weight, lengths, norms } of terms)
        pick(list, ordinals, count, (place, occurrences) => {
          const norm = norms[lengths[ordinals[place] ?? 0] ?? 0] ?? 1;
          sums[place] = (sums[place] ?? 0) + (weight * occurrences) / norm;
        });
      for (let place = 0; place < count; place++) {
        const sum = sums[place] ?? 0;
        scores[place] = (scores[place] ?? 0) + (factor * sum) / (sum + k1);
      }
    },
    keep(least) {
      let kept = 0;
      for (let place = 0; place < count; place++) {
        const score = scores[place] ?? 0;
        if (score < least) continue;
        ordinals[kept] = ordinals[place] ?? 0;
        scores[kept++] = score;
      }
      count = kept;
    },
    best(k, minScore) {
      const best = createBestHits(k, minScore, () => true);
      let least = best.least;
      for (let place = 0; place < count; place++) {
        const score = scores[place] ?? 0;
        if (score > least || least === minScore) least = best.offer(ordinals[place] ?? 0, score);
      }
      return best;
    },
  };
}
