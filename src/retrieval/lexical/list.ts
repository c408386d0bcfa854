import { BLOCK, isDense, LONG, PEAK_UNIT } from './postings.ts';

/** One term's list of postings, its head read; see `postings.ts` for how it is written. */
export interface PostingList {
  readonly bytes: Uint8Array;
  readonly passages: number;
  /** Number of passages that hold the term. */
  readonly held: number;
  readonly form: 'short' | 'long' | 'dense';
  /** No posting has more occurrences / length norm than this; `null` for a short list, which does not say. */
  readonly peak: number | null;
  /** Where the skip table starts and ends; the same place when there is none. */
  readonly skips: number;
  /** Where the postings start. */
  readonly start: number;
}

/** Postings in rows: `count` ordinals, ascending, and how often each holds the term. */
export interface PostingRows {
  readonly ordinals: Uint32Array;
  readonly occurrences: Uint8Array;
}

/** Reads the head of the list that starts at `at`. */
export function openList(bytes: Uint8Array, at: number, passages: number): PostingList {
  const reader = { bytes, at };
  const held = readNumber(reader);
  if (held < LONG) return { bytes, passages, held, form: 'short', peak: null, skips: reader.at, start: reader.at };
  const peak = readNumber(reader) * PEAK_UNIT;
  if (isDense(held, passages))
    return { bytes, passages, held, form: 'dense', peak, skips: reader.at, start: reader.at };
  const size = readNumber(reader);
  return { bytes, passages, held, form: 'long', peak, skips: reader.at, start: reader.at + size };
}

/** Number of passages of the list that starts at `at`. */
export function heldAt(bytes: Uint8Array, at: number): number {
  return readNumber({ bytes, at });
}

/** Writes the whole list into rows that have room for it; returns the number of postings. */
export function decode(list: PostingList, rows: PostingRows): number {
  if (list.form === 'dense') return decodeDense(list, rows);
  decodeRun(list.bytes, list.start, list.held, 0, rows);
  return list.held;
}

function decodeDense({ bytes, start, passages }: PostingList, { ordinals, occurrences }: PostingRows): number {
  let count = 0;
  for (let ordinal = 0; ordinal < passages; ordinal++) {
    const often = bytes[start + ordinal] ?? 0;
    ordinals[count] = ordinal;
    occurrences[count] = often;
    count += often > 0 ? 1 : 0;
  }
  return count;
}

function decodeRun(bytes: Uint8Array, start: number, count: number, before: number, rows: PostingRows): void {
  const { ordinals, occurrences } = rows;
  let at = start;
  let ordinal = before;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    ordinal += step >>> 1;
    ordinals[i] = ordinal;
    occurrences[i] = (step & 1) === 0 ? 1 : (bytes[at++] ?? 0);
  }
}

/**
 * Occurrences in some passages only, reading no more than the blocks they stand in.
 *
 * @param wanted ordinals, ascending; the first `count` are meant.
 * @param take gets the place in `wanted` and the occurrences, for passages that hold the term.
 */
export function pick(
  list: PostingList,
  wanted: Uint32Array,
  count: number,
  take: (place: number, occurrences: number) => void,
): void {
  if (list.form !== 'dense') {
    pickFromBlocks(list, wanted, count, take);
    return;
  }
  for (let place = 0; place < count; place++) {
    const often = list.bytes[list.start + (wanted[place] ?? 0)] ?? 0;
    if (often > 0) take(place, often);
  }
}

function pickFromBlocks(
  list: PostingList,
  wanted: Uint32Array,
  count: number,
  take: (place: number, occurrences: number) => void,
): void {
  const rows = { ordinals: new Uint32Array(BLOCK), occurrences: new Uint8Array(BLOCK) };
  const skips = { bytes: list.bytes, at: list.skips };
  let [place, before, start, left] = [0, 0, list.start, list.held];
  while (left > 0 && place < count) {
    const size = Math.min(BLOCK, left);
    const last = list.form === 'long' ? before + readNumber(skips) : Infinity;
    const end = list.form === 'long' ? start + readNumber(skips) : start;
    if ((wanted[place] ?? 0) <= last) {
      decodeRun(list.bytes, start, size, before, rows);
      for (let i = 0; i < size && place < count; i++) {
        const ordinal = rows.ordinals[i] ?? 0;
        while (place < count && (wanted[place] ?? 0) < ordinal) place++;
        if (wanted[place] === ordinal && place < count) take(place, rows.occurrences[i] ?? 0);
      }
      while (place < count && (wanted[place] ?? 0) <= last) place++;
    }
    [before, start, left] = [last, end, left - size];
  }
}

function readNumber(reader: { readonly bytes: Uint8Array; at: number }): number {
  let byte = reader.bytes[reader.at++] ?? 0;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = reader.bytes[reader.at++] ?? 0;
    value |= (byte & 127) << shift;
  }
  return value >>> 0;
}
