/** A passage found, by its place in the order of adding. */
export interface VectorHit {
  readonly ordinal: number;
  /** Cosine of the angle between question and passage, -1 to 1. */
  readonly score: number;
}

/** Vectors of all passages, opened for looking up. Vectors have length 1 (or are all zeros). */
export interface VectorIndex {
  readonly size: number;
  readonly dimension: number;
  /** The k nearest, nearest first; an approximate index may miss a few. */
  search(query: Float32Array, k: number, accepts?: (ordinal: number) => boolean): readonly VectorHit[];
  vectorOf(ordinal: number): Float32Array;
  /** Cosine of each passage, in the order given. */
  similarities(query: Float32Array, ordinals: readonly number[]): readonly number[];
}
