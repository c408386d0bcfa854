import type { VectorHit, VectorIndex } from './model.ts';

/**
 * Looks at every vector; exact. Below about 10,000 passages nothing is faster.
 *
 * @param rows one vector after the other, `size × dimension` numbers.
 */
export function createExactVectors(rows: Float32Array, dimension: number): VectorIndex {
  const size = rows.length / dimension;
  if (!Number.isInteger(size)) throw new RangeError(`${rows.length} numbers are not vectors of ${dimension}`);
  return {
    size,
    dimension,
    search(query, k, accepts = () => true) {
      const places = filledPlaces(query);
      const hits: VectorHit[] = [];
      let least = Number.NEGATIVE_INFINITY;
      for (let ordinal = 0; ordinal < size; ordinal++) {
        const score = sparseDot(rows, ordinal * dimension, query, places);
        if (score <= least || !accepts(ordinal)) continue;
        hits.push({ ordinal, score });
        if (hits.length >= 4 * k + 64) least = keepBest(hits, k);
      }
      keepBest(hits, k);
      return hits;
    },
    vectorOf: (ordinal) => rows.subarray(ordinal * dimension, (ordinal + 1) * dimension),
    similarities(query, ordinals) {
      const places = filledPlaces(query);
      return ordinals.map((ordinal) => sparseDot(rows, ordinal * dimension, query, places));
    },
  };
}

/** Questions are short: most places of a hashed vector are zero. */
function filledPlaces(query: Float32Array): Uint32Array {
  const places = new Uint32Array(query.length);
  let count = 0;
  for (let place = 0; place < query.length; place++) if (query[place] !== 0) places[count++] = place;
  return places.subarray(0, count);
}

function sparseDot(rows: Float32Array, start: number, query: Float32Array, places: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    sum += (rows[start + place] ?? 0) * (query[place] ?? 0);
  }
  return sum;
}

/** Cuts the hits down to the k best, in order; returns the score to beat. */
function keepBest(hits: VectorHit[], k: number): number {
  hits.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  hits.length = Math.min(hits.length, k);
  return hits.length < k ? Number.NEGATIVE_INFINITY : (hits.at(-1)?.score ?? Number.NEGATIVE_INFINITY);
}
