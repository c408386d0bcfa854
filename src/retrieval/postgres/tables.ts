import { z } from 'zod';

/** Tables of one generation, with their schema. */
export interface Tables {
  /** Place, id, family, partner, passages from and to, record. */
  readonly documents: string;
  /** What searches filter by, and the vector. */
  readonly passages: string;
  /** Passages as they are cited. */
  readonly texts: string;
  /** Lists of passages by word. */
  readonly postings: string;
}

/** Names of a generation's tables. */
export function tablesOf(generation: number): Tables {
  if (!Number.isInteger(generation) || generation < 1) throw new RangeError(`${generation} is no generation`);
  const name = (kind: string): string => `hoi_xa.${kind}_${generation}`;
  return {
    documents: name('documents'),
    passages: name('passages'),
    texts: name('texts'),
    postings: name('postings'),
  };
}

/** Vectors of one kind: their column in `passages_N` and the numbers in each. */
export interface Space {
  readonly column: 'embedding' | 'fallback';
  readonly dimension: number;
}

/** What a search must know of a generation before it asks. */
export const shapeSchema = z.object({
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  /** Numbers in a vector; null: built without vectors. */
  embedding: z.int().positive().nullable(),
  /** The same of the built-in embeddings beside those of a configured model. */
  fallback: z.int().positive().nullable(),
  /** Buckets of rare words in each block of passages. */
  buckets: z.int().positive(),
  k1: z.number().positive(),
  /** Passages that have each field. */
  filled: z.record(z.string(), z.int().nonnegative()),
  /** Whether a passage in the language says what no passage of a translation can say. */
  lone: z.object({ vi: z.boolean(), en: z.boolean() }),
});
export type Shape = z.infer<typeof shapeSchema>;
