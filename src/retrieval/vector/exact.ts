import { createBestHits } from '../lexical/best-hits.ts';
import { columnsOfRows, type VectorColumns } from './columns-of-rows.ts';
import type { VectorIndex } from './model.ts';

/**
 * Looks at every vector; exact. Below about 10,000 passages nothing is faster.
 *
 * @param rows one vector after the other, `size × dimension` numbers.
 */
export function createExactVectors(rows: Float32Array, dimension: number): VectorIndex {
  const size = rows.length / dimension;
  if (!Number.isInteger(size)) throw new RangeError(`${rows.length} numbers are not vectors of ${dimension}`);
  let columns: VectorColumns | null | undefined;
  const productsOf = (query: Float32Array, places: Uint32Array): ArrayLike<number> => {
    if (columns === undefined) columns = columnsOfRows(rows, dimension);
    if (columns !== null) return columns.products(query, places);
    return Float64Array.from({ length: size }, (_, ordinal) => sparseDot(rows, ordinal * dimension, query, places));
  };
  return {
    size,
    dimension,
    search(query, k, accepts = () => true) {
      const products = productsOf(query, filledPlaces(query));
      const best = createBestHits(k);
      best.clear(Number.NEGATIVE_INFINITY);
      let least = Number.NEGATIVE_INFINITY;
      for (let ordinal = 0; ordinal < size; ordinal++) {
        const score = products[ordinal] ?? 0;
        if (score > least && accepts(ordinal)) least = best.offer(ordinal, score);
      }
      return best.hits();
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
