import type { Space } from '../tables.ts';
import { vectorText } from '../write/write-passages.ts';
import { embeddingOf } from '../write/write-vectors.ts';
import type { Parameters } from './conditions.ts';

/** The question as a vector, and which vectors of the passages it is compared with. */
export interface AskedVector {
  readonly space: Space;
  readonly vector: Float32Array;
}

/** Cosine of the question and a passage; null without a vector. Vectors have length 1. */
export function similarityOf(asked: AskedVector | null, parameters: Parameters): string {
  return asked === null ? 'null::float8' : `-(${distanceTo(asked, parameters)})`;
}

/** What the graph is ordered by: the nearest have the least. */
export function distanceTo({ space, vector }: AskedVector, parameters: Parameters): string {
  return `${embeddingOf(space)} <#> ${parameters.add(vectorText(vector), `halfvec(${Math.trunc(space.dimension)})`)}`;
}
