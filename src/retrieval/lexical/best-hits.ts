import type { LexicalHit } from './model.ts';

/** The k best of the passages offered: higher scores first, of equal ones the lower ordinal. */
export interface BestHits {
  /** Starts over: nothing below `floor` is wanted. */
  clear(floor: number): void;
  /** Takes the passage in if it is among the k best; returns {@link BestHits.least}. Offer each passage once. */
  offer(ordinal: number, score: number): number;
  /** Score of the k-th best, or the floor while there are fewer than k. */
  readonly least: number;
  forEach(visit: (ordinal: number, score: number) => void): void;
  /** Best first. */
  hits(): LexicalHit[];
}

/** A heap with the worst on top. */
export function createBestHits(k: number): BestHits {
  const scores = new Float64Array(k);
  const ordinals = new Uint32Array(k);
  let [size, floor] = [0, 0];
  const least = () => (size < k || k === 0 ? floor : (scores[0] ?? floor));

  const isWorse = (score: number, ordinal: number, place: number) =>
    score < (scores[place] ?? 0) || (score === scores[place] && ordinal > (ordinals[place] ?? 0));
  const outranks = (score: number, ordinal: number, place: number) =>
    score > (scores[place] ?? 0) || (score === scores[place] && ordinal < (ordinals[place] ?? 0));
  const put = (place: number, score: number, ordinal: number) => {
    scores[place] = score;
    ordinals[place] = ordinal;
  };
  const lift = (from: number, to: number) => put(to, scores[from] ?? 0, ordinals[from] ?? 0);
  const add = (score: number, ordinal: number) => {
    let place = size++;
    for (let above = (place - 1) >> 1; place > 0 && isWorse(score, ordinal, above); above = (place - 1) >> 1) {
      lift(above, place);
      place = above;
    }
    put(place, score, ordinal);
  };
  const replaceWorst = (score: number, ordinal: number) => {
    let place = 0;
    for (let below = 1; below < size; below = 2 * place + 1) {
      const other = below + 1;
      if (other < size && isWorse(scores[other] ?? 0, ordinals[other] ?? 0, below)) below = other;
      if (!outranks(score, ordinal, below)) break;
      lift(below, place);
      place = below;
    }
    put(place, score, ordinal);
  };
  return {
    clear(least) {
      size = 0;
      floor = least;
    },
    offer(ordinal, score) {
      if (score < floor) return least();
      if (size < k) add(score, ordinal);
      else if (k > 0 && outranks(score, ordinal, 0)) replaceWorst(score, ordinal);
      return least();
    },
    get least() {
      return least();
    },
    forEach(visit) {
      for (let place = 0; place < size; place++) visit(ordinals[place] ?? 0, scores[place] ?? 0);
    },
    hits() {
      const found = Array.from({ length: size }, (_, i) => ({ ordinal: ordinals[i] ?? 0, score: scores[i] ?? 0 }));
      return found.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    },
  };
}
