import { isDense, LONG, PEAK_UNIT } from './postings.ts';

/** One term's list of postings, its head read; see `postings.ts` for how it is written. */
export interface PostingList {
  readonly bytes: Uint8Array;
  readonly passages: number;
  /** Number of passages that hold the term. */
  readonly held: number;
  readonly form: 'short' | 'long' | 'dense';
  /** No posting has more occurrences / length norm than this; `null` for a short list, which does not say. */
  readonly peak: number | null;
  /** Where the skip table starts; without meaning when there is none. */
  readonly skips: number;
  /** Where the postings start. */
  readonly start: number;
}

/** Reads the head of the list that starts at `at`. */
export function openList(bytes: Uint8Array, at: number, passages: number): PostingList {
  const reader = { bytes, at };
  const held = readNumber(reader);
  if (held < LONG) return { bytes, passages, held, form: 'short', peak: null, skips: 0, start: reader.at };
  const peak = readNumber(reader) * PEAK_UNIT;
  if (isDense(held, passages)) return { bytes, passages, held, form: 'dense', peak, skips: 0, start: reader.at };
  const size = readNumber(reader);
  return { bytes, passages, held, form: 'long', peak, skips: reader.at, start: reader.at + size };
}

/** Number of passages of the list that starts at `at`. */
export function heldAt(bytes: Uint8Array, at: number): number {
  return readNumber({ bytes, at });
}

/** Reads a number of seven bits a byte, and moves on behind it. */
export function readNumber(reader: { readonly bytes: Uint8Array; at: number }): number {
  let byte = reader.bytes[reader.at++] ?? 0;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = reader.bytes[reader.at++] ?? 0;
    value |= (byte & 127) << shift;
  }
  return value >>> 0;
}
