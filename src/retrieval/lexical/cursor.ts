import { type PostingList, readNumber } from './list.ts';
import { BLOCK } from './postings.ts';

/**
 * A place in a list that is read forwards. It stands before the posting at `at`; `ordinal` is that of the posting before it (of a dense
 * list nothing changes).
 */
export interface Cursor {
  readonly list: PostingList;
  at: number;
  ordinal: number;
  /** Postings not read yet in this block. */
  left: number;
  /** Postings in the blocks after this one. */
  after: number;
  /** Greatest ordinal of this block; of a short list more than any. */
  last: number;
  /** Where the next block starts, and its entry in the skip table. */
  next: number;
  skip: number;
}

/** A cursor before the first posting. */
export function startOf(list: PostingList): Cursor {
  const { held, start, skips } = list;
  if (list.form !== 'long')
    return { list, at: start, ordinal: 0, left: held, after: 0, last: Infinity, next: start, skip: 0 };
  const cursor = { list, at: start, ordinal: 0, left: 0, after: held, last: 0, next: start, skip: skips };
  enterBlock(cursor);
  return cursor;
}

/** Moves to the start of the next block; there must be one. */
function enterBlock(cursor: Cursor): void {
  const reader = { bytes: cursor.list.bytes, at: cursor.skip };
  cursor.at = cursor.next;
  cursor.ordinal = cursor.last;
  cursor.last += readNumber(reader);
  cursor.next += readNumber(reader);
  cursor.skip = reader.at;
  cursor.left = Math.min(BLOCK, cursor.after);
  cursor.after -= cursor.left;
}

/** Postings in rows, and room for them. */
export interface PostingRows {
  readonly ordinals: Uint32Array;
  readonly occurrences: Uint8Array;
}

/** Writes the postings of passages from `from` up to `end`, which is left out, into the rows; returns their number. */
export function readRange(cursor: Cursor, from: number, end: number, rows: PostingRows): number {
  if (cursor.list.form === 'dense') return readDense(cursor.list, from, end, rows);
  while (cursor.last < from && cursor.after > 0) enterBlock(cursor);
  let count = readBlock(cursor, from, end, rows, 0);
  while (cursor.left === 0 && cursor.after > 0) {
    enterBlock(cursor);
    count = readBlock(cursor, from, end, rows, count);
  }
  return count;
}

function readDense({ bytes, start }: PostingList, from: number, end: number, rows: PostingRows): number {
  const { ordinals, occurrences } = rows;
  let count = 0;
  for (let ordinal = from; ordinal < end; ordinal++) {
    const often = bytes[start + ordinal] ?? 0;
    ordinals[count] = ordinal;
    occurrences[count] = often;
    count += often > 0 ? 1 : 0;
  }
  return count;
}

function readBlock(cursor: Cursor, from: number, end: number, rows: PostingRows, already: number): number {
  const { ordinals, occurrences } = rows;
  const { bytes } = cursor.list;
  let { at, ordinal, left } = cursor;
  let count = already;
  while (left > 0) {
    let next = at;
    let byte = bytes[next++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[next++] ?? 0;
      step |= (byte & 127) << shift;
    }
    const reached = ordinal + (step >>> 1);
    if (reached >= end) break;
    ordinals[count] = reached;
    occurrences[count] = (step & 1) === 0 ? 1 : (bytes[next++] ?? 0);
    count += reached >= from ? 1 : 0;
    ordinal = reached;
    at = next;
    left--;
  }
  cursor.at = at;
  cursor.ordinal = ordinal;
  cursor.left = left;
  return count;
}

/**
 * Reads on at some passages only, skipping the blocks between them.
 *
 * @param wanted ordinals, ascending, none below what was read before; the first `count` are meant.
 * @param found gets the occurrences in each of them, 0 where the term is not.
 */
export function readAt(cursor: Cursor, wanted: Uint32Array, count: number, found: Uint8Array): void {
  if (cursor.list.form === 'dense') {
    const { bytes, start } = cursor.list;
    for (let place = 0; place < count; place++) found[place] = bytes[start + (wanted[place] ?? 0)] ?? 0;
    return;
  }
  found.fill(0, 0, count);
  for (let place = 0; place < count; ) {
    const ordinal = wanted[place] ?? 0;
    while (cursor.last < ordinal && cursor.after > 0) enterBlock(cursor);
    if (cursor.left === 0 && cursor.after === 0) return;
    place = readBlockAt(cursor, wanted, place, count, found);
  }
}

/** Returns the place of the first wanted passage that lies beyond this block, or `count`. */
function readBlockAt(cursor: Cursor, wanted: Uint32Array, from: number, count: number, found: Uint8Array): number {
  const { bytes } = cursor.list;
  let { at, ordinal, left } = cursor;
  let place = from;
  let target = wanted[place] ?? 0;
  while (left > 0) {
    let next = at;
    let byte = bytes[next++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[next++] ?? 0;
      step |= (byte & 127) << shift;
    }
    const reached = ordinal + (step >>> 1);
    while (target < reached && ++place < count) target = wanted[place] ?? 0;
    if (place >= count) break;
    const often = (step & 1) === 0 ? 1 : (bytes[next++] ?? 0);
    if (target === reached) found[place] = often;
    ordinal = reached;
    at = next;
    left--;
  }
  cursor.at = at;
  cursor.ordinal = ordinal;
  cursor.left = left;
  if (left > 0) return count;
  while (place < count && (wanted[place] ?? 0) <= ordinal) place++;
  return place;
}
