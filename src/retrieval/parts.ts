import type { Document, Passage } from '../corpus/model.ts';
import type { PassageColumns } from './columns/model.ts';
import type { Embedder } from './embedding/model.ts';
import type { LexicalIndex } from './lexical/model.ts';
import type { TranslationTable } from './translation/model.ts';
import type { VectorIndex } from './vector/model.ts';

/** Records by their place and by their id. */
export interface Records<T> {
  readonly size: number;
  at(ordinal: number): T;
  /** Place of the record with this id, or -1. */
  find(id: string): number;
}

/** What a search needs, opened. All indexes number the passages alike. */
export interface RetrieverParts {
  readonly passages: Records<Passage>;
  readonly documents: Records<Document>;
  readonly columns: PassageColumns;
  readonly lexical: LexicalIndex;
  /** Null: words alone. */
  readonly vectors: { readonly index: VectorIndex; readonly embedder: Embedder } | null;
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
