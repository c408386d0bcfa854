/** The filled places of many vectors, column by column: what a sparse question meets is read in one run each. */
export interface VectorColumns {
  /** Scalar product of the query with every row, the places added up in ascending order; valid until the next call. */
  products(query: Float32Array, places: Uint32Array): Float64Array;
}

/** Rows that are filled more than this are faster read as they are. */
const MOST_FILLED = 0.3;

/** Turns rows into columns of their filled places; null when the rows are too full for that to help. */
export function columnsOfRows(rows: Float32Array, dimension: number): VectorColumns | null {
  const starts = startsOf(rows, dimension);
  const filled = starts[dimension] ?? 0;
  if (filled > MOST_FILLED * rows.length) return null;
  const ordinals = new Uint32Array(filled);
  const values = new Float32Array(filled);
  const next = starts.slice();
  for (let at = 0, ordinal = 0; at < rows.length; ordinal++) {
    for (let place = 0; place < dimension; place++, at++) {
      const value = rows[at] ?? 0;
      if (value === 0) continue;
      const slot = next[place] ?? 0;
      next[place] = slot + 1;
      ordinals[slot] = ordinal;
      values[slot] = value;
    }
  }
  const sums = new Float64Array(rows.length / dimension);
  return {
    products(query, places) {
      sums.fill(0);
      for (const place of places) {
        const weight = query[place] ?? 0;
        const end = starts[place + 1] ?? 0;
        for (let slot = starts[place] ?? 0; slot < end; slot++) {
          const ordinal = ordinals[slot] ?? 0;
          sums[ordinal] = (sums[ordinal] ?? 0) + (values[slot] ?? 0) * weight;
        }
      }
      return sums;
    },
  };
}

/** Where the filled places of each column start. */
function startsOf(rows: Float32Array, dimension: number): Uint32Array {
  const starts = new Uint32Array(dimension + 1);
  for (let at = 0; at < rows.length; ) {
    for (let place = 1; place <= dimension; place++, at++) if (rows[at] !== 0) starts[place] = (starts[place] ?? 0) + 1;
  }
  for (let place = 1; place <= dimension; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  return starts;
}
