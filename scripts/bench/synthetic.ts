import { createRandom, shuffled } from './random.ts';
import { legalSyllables } from './legal-syllables.ts';

/** What the synthetic passages are drawn from. */
export interface SyntheticPlan {
  readonly passages: number;
  readonly queries: number;
  readonly seed: number;
  /** Words from the most frequent on; legal syllables in random order when absent. */
  readonly vocabulary?: readonly string[];
}

export interface SyntheticSet {
  readonly passages: readonly string[];
  readonly queries: readonly string[];
  readonly vocabulary: number;
}

/** About as many syllables as Vietnamese uses. */
const VOCABULARY = 6500;
const SHORTEST_PASSAGE = 80;
const LONGEST_PASSAGE = 160;
const SHORTEST_QUERY = 2;
const LONGEST_QUERY = 6;

/**
 * Passages of 80 to 160 (mean 120) and queries of 2 to 6 Vietnamese syllables, each drawn by Zipf's law with exponent 1 over the
 * vocabulary. The same plan gives the same text on every machine.
 */
export function synthesise(plan: SyntheticPlan): SyntheticSet {
  const random = createRandom(plan.seed);
  const syllables = plan.vocabulary ?? shuffled(legalSyllables(), random).slice(0, VOCABULARY);
  const draw = zipf(syllables.length, random);
  const text = (shortest: number, longest: number) => {
    const length = shortest + Math.floor(random() * (longest - shortest + 1));
    return Array.from({ length }, () => syllables[draw()] ?? '').join(' ');
  };
  return {
    passages: Array.from({ length: plan.passages }, () => text(SHORTEST_PASSAGE, LONGEST_PASSAGE)),
    queries: Array.from({ length: plan.queries }, () => text(SHORTEST_QUERY, LONGEST_QUERY)),
    vocabulary: syllables.length,
  };
}

/** Draws a rank from 0 with probability in proportion to 1 / (rank + 1). */
function zipf(count: number, random: () => number): () => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1);
    upTo[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
