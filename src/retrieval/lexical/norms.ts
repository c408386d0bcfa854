/** Length norms of one field: `1 - b + b * length / mean length`, over passages that have the field. */
export interface FieldNorms {
  /** Norm by length; index it with a passage's length. */
  readonly byLength: Float64Array;
  /** Passages that have the field. */
  readonly filled: number;
}

/** Norms of a field from the number of its terms in each passage. */
export function fieldNorms(lengths: Uint32Array, b: number): FieldNorms {
  let [total, filled, longest] = [0, 0, 0];
  for (const length of lengths) {
    total += length;
    if (length > 0) filled++;
    if (length > longest) longest = length;
  }
  const mean = filled > 0 ? total / filled : 1;
  return { filled, byLength: Float64Array.from({ length: longest + 1 }, (_, length) => 1 - b + (b * length) / mean) };
}
