import { readRange, startOf } from '../../lexical/cursor.ts';
import { type SearchableField, searchableFields } from '../../lexical/fields.ts';
import type { IndexSections } from '../../lexical/file.ts';
import { heldAt, openList } from '../../lexical/list.ts';
import { readTerms } from '../../lexical/read-terms.ts';
import { BLOCK, bucketCount, denseByte, isDense, packEntry, RARE, rarePlace, wordKey } from '../posting.ts';
import { createSharedRows, type SharedRows } from './shared-rows.ts';

/** A row of `postings_N`. */
export interface PostingRow {
  readonly key: string;
  readonly block: number;
  /** Passages of the whole index that hold the word; 0 in a row that rare words share. */
  readonly held: number;
  readonly entries: Int32Array;
  readonly hashes: Int32Array | null;
  readonly dense: Uint8Array | null;
}

/** Buckets for the rare words of an index. */
export function bucketsFor({ fields, passages }: IndexSections): number {
  let rare = 0;
  for (const { starts, postings } of fields) {
    for (let at = 0; at < starts.length - 1; at++) {
      const held = heldAt(postings, starts[at] ?? 0);
      if (held < RARE) rare += held;
    }
  }
  return bucketCount(rare, Math.ceil(passages / BLOCK));
}

/** All rows of an index of words, one block of passages after the other. */
export function* postingRows(sections: IndexSections, buckets: number): Generator<PostingRow> {
  const fields = searchableFields(sections);
  for (let block = 0; block * BLOCK < sections.passages; block++) {
    const shared = createSharedRows(buckets);
    for (const field of sections.fields) {
      const searchable = fields.get(field.name);
      if (searchable) yield* rowsOfField(sections, field.name, searchable, block, { buckets, shared });
    }
    for (const row of shared.rows()) yield { ...row, block, held: 0, dense: null };
  }
}

interface Rare {
  readonly buckets: number;
  readonly shared: SharedRows;
}

function* rowsOfField(
  { fields, passages, k1 }: IndexSections,
  name: string,
  { lengths, norms }: SearchableField,
  block: number,
  rare: Rare,
): Generator<PostingRow> {
  const field = fields.find((each) => each.name === name);
  if (!field) return;
  const from = block * BLOCK;
  const end = Math.min(passages, from + BLOCK);
  const rows = { ordinals: new Uint32Array(BLOCK + 1), occurrences: new Uint8Array(BLOCK + 1) };
  let place = 0;
  for (const term of readTerms(field, fields)) {
    const list = openList(field.postings, field.starts[place++] ?? 0, passages);
    const count = readRange(startOf(list), from, end, rows);
    if (count === 0) continue;
    const ratio = (at: number): number =>
      (rows.occurrences[at] ?? 0) / (norms[lengths[rows.ordinals[at] ?? 0] ?? 0] ?? 1);
    const entry = (at: number): number => packEntry((rows.ordinals[at] ?? 0) - from, ratio(at));
    const key = wordKey(name, term);
    if (list.held < RARE) {
      const { bucket, hash } = rarePlace(key, rare.buckets);
      for (let at = 0; at < count; at++) rare.shared.add(bucket, hash, entry(at));
      continue;
    }
    const dense = isDense(count, end - from) ? new Uint8Array(end - from) : null;
    if (dense) for (let at = 0; at < count; at++) dense[(rows.ordinals[at] ?? 0) - from] = denseByte(ratio(at), k1);
    yield {
      key,
      block,
      held: list.held,
      entries: Int32Array.from({ length: count }, (_, at) => entry(at)),
      hashes: null,
      dense,
    };
  }
}
