import type { LexicalHit } from './model.ts';

/** The k best of the passages offered: higher scores first, of equal ones the lower ordinal. */
export interface BestHits {
  /** Takes the passage in if it is among the k best; returns {@link BestHits.least}. Offer each passage once. */
  offer(ordinal: number, score: number): number;
  /** Score of the k-th best, or the floor while there are fewer than k. */
  readonly least: number;
  has(ordinal: number): boolean;
  /** Best first. */
  hits(): LexicalHit[];
}

/** @param floor passages of a lower score are not wanted. */
export function createBestHits(k: number, floor: number, accepts: (ordinal: number) => boolean): BestHits {
  const heap: LexicalHit[] = [];
  const least = () => (heap.length < k ? floor : (heap[0]?.score ?? floor));
  return {
    offer(ordinal, score) {
      const hit = { ordinal, score };
      if (score < floor || k === 0 || !accepts(ordinal)) return least();
      if (heap.length < k) {
        heap.push(hit);
        rise(heap, heap.length - 1);
      } else if (heap[0] !== undefined && isWorse(heap[0], hit)) {
        heap[0] = hit;
        sink(heap);
      }
      return least();
    },
    get least() {
      return least();
    },
    has: (ordinal) => heap.some((hit) => hit.ordinal === ordinal),
    hits: () => heap.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal),
  };
}

function isWorse(one: LexicalHit, other: LexicalHit): boolean {
  return one.score < other.score || (one.score === other.score && one.ordinal > other.ordinal);
}

function rise(heap: LexicalHit[], from: number): void {
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIfWorse(heap, at, above)) return;
    at = above;
  }
}

function sink(heap: LexicalHit[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [l, r] = [heap[left], heap[left + 1]];
    const child = l !== undefined && r !== undefined && isWorse(r, l) ? left + 1 : left;
    if (!swapIfWorse(heap, child, at)) return;
    at = child;
  }
}

/** Swaps when the hit below is worse than the one above: the worst stands on top. */
function swapIfWorse(heap: LexicalHit[], below: number, above: number): boolean {
  const [low, high] = [heap[below], heap[above]];
  if (low === undefined || high === undefined || !isWorse(low, high)) return false;
  heap[below] = high;
  heap[above] = low;
  return true;
}
