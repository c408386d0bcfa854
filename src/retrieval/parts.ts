import type { Document, Passage } from '../corpus/model.ts';
import type { CandidateIndex } from './candidates/model.ts';
import type { Embedder } from './embedding/model.ts';
import type { LexicalIndex } from './lexical/model.ts';
import type { TranslationTable } from './translation/model.ts';

/** How often words stand in the passages of an index. */
export type WordStatistics = Pick<LexicalIndex, 'idf' | 'documentFrequency'>;

/** Records by their place and by their id. */
export interface Records<T> {
  readonly size: number;
  at(ordinal: number): T;
  /** Place of the record with this id, or -1. */
  find(id: string): number;
}

/** Documents, and passages by their id, at hand without waiting. */
export interface Library {
  readonly documents: Records<Document>;
  /** The same number for a document and its translation. */
  familyOf(document: number): number;
  passage(id: string): Passage | undefined;
  /** Passages of a document, in its order. */
  passagesOf(document: number): readonly Passage[];
  /** Makes the passages of documents that a search found, and of their translations, ready to be looked up. */
  prepare(documents: readonly number[]): Promise<void>;
}

/** What a search needs, opened: over files or over a database. Passages and documents are known by their places. */
export interface RetrieverParts {
  readonly candidates: CandidateIndex;
  readonly library: Library;
  readonly lexical: WordStatistics;
  /** Null: words alone. */
  readonly embedder: Embedder | null;
  /** Whose vectors the index holds too; asked when the embedder gives none for a question. */
  readonly fallback?: Embedder;
  readonly translations: TranslationTable;
}

/** Records held in memory. Ids are found by the name of the record's `id`. */
export function recordsInMemory<T extends { readonly id: string }>(records: readonly T[]): Records<T> {
  const places = new Map(records.map((record, place) => [record.id, place]));
  return {
    size: records.length,
    at(ordinal) {
      const record = records[ordinal];
      if (record === undefined) throw new RangeError(`No record ${ordinal} of ${records.length}`);
      return record;
    },
    find: (id) => places.get(id) ?? -1,
  };
}
