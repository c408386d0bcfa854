import { finderOf, type FindTerm } from './dictionary.ts';
import type { FieldSections, IndexSections } from './file.ts';
import { heldAt, openList, type PostingList } from './list.ts';
import { fieldNorms } from './norms.ts';

/** A field ready to be searched. */
export interface SearchableField {
  readonly name: string;
  /** Terms of each passage. */
  readonly lengths: Uint32Array;
  /** Length norm by length. */
  readonly norms: Float64Array;
  /** Passages that have the field. */
  readonly filled: number;
  /** Number of passages that hold the term. */
  held(term: string): number;
  list(term: string): PostingList | undefined;
}

/** Makes the fields of a file searchable: one pass over the lengths, no more. */
export function searchableFields({ fields, passages }: IndexSections): ReadonlyMap<string, SearchableField> {
  return new Map(fields.map((field) => [field.name, searchable(field, finderOf(field, fields), passages)]));
}

function searchable(field: FieldSections, find: FindTerm, passages: number): SearchableField {
  const { byLength, filled } = fieldNorms(field.lengths, field.b);
  const startOf = (term: string) => {
    const place = find(term);
    return place < 0 ? undefined : field.starts[place];
  };
  return {
    name: field.name,
    lengths: field.lengths,
    norms: byLength,
    filled,
    held(term) {
      const start = startOf(term);
      return start === undefined ? 0 : heldAt(field.postings, start);
    },
    list(term) {
      const start = startOf(term);
      return start === undefined ? undefined : openList(field.postings, start, passages);
    },
  };
}
