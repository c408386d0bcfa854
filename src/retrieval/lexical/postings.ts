import { createGrowingBytes, type GrowingBytes } from './growing.ts';

/**
 * How the passages of one term are written. Every list begins with the number of its passages.
 *
 * - short, fewer than {@link LONG} passages: the postings;
 * - long: the peak, the size of the skip table, the skip table (for every {@link BLOCK} postings the distance of their last passage from the
 *   last before, and their size in bytes), the postings;
 * - dense, more than a quarter of all passages: the peak, then the occurrences in each passage, a byte for every passage of the index.
 *
 * A posting is the distance from the passage before, times two, plus one when the term occurs more than once; then a byte says how often.
 * The peak is the greatest of occurrences / length norm in the list, in units of {@link PEAK_UNIT}, rounded up.
 */
export const LONG = 128;
export const BLOCK = 128;
export const PEAK_UNIT = 1 / 1024;
/** More occurrences of a term in one passage are not told apart. */
export const MOST_OCCURRENCES = 255;

/** Whether a list of so many passages is written dense. */
export function isDense(held: number, passages: number): boolean {
  return held >= LONG && held * 4 > passages;
}

export interface PostingsWriter {
  /** Appends one term's list: what stands at `from` up to `to`, passages ascending, `occurrences` of 1 to 255. */
  write(ordinals: Uint32Array, occurrences: Uint8Array, from: number, to: number): void;
  readonly length: number;
  values(): Uint8Array<ArrayBuffer>;
}

/** @param norms length norm of each passage in the field. */
export function createPostingsWriter(norms: Float64Array): PostingsWriter {
  const out = createGrowingBytes();
  const body = createGrowingBytes();
  const skips = createGrowingBytes();
  return {
    write(ordinals, occurrences, from, to) {
      out.number(to - from);
      if (to - from < LONG) {
        writeRun(out, ordinals, occurrences, from, to, 0);
        return;
      }
      out.number(Math.ceil(peak(ordinals, occurrences, from, to, norms) / PEAK_UNIT));
      if (isDense(to - from, norms.length)) writeDense(out, ordinals, occurrences, from, to, norms.length);
      else writeLong(out, body, skips, ordinals, occurrences, from, to);
    },
    get length() {
      return out.length;
    },
    values: () => out.values(),
  };
}

function peak(ordinals: Uint32Array, occurrences: Uint8Array, from: number, to: number, norms: Float64Array): number {
  let highest = 0;
  for (let i = from; i < to; i++) {
    const ratio = (occurrences[i] ?? 0) / (norms[ordinals[i] ?? 0] ?? 1);
    if (ratio > highest) highest = ratio;
  }
  return highest;
}

function writeRun(
  out: GrowingBytes,
  ordinals: Uint32Array,
  occurrences: Uint8Array,
  from: number,
  to: number,
  before: number,
): number {
  let last = before;
  for (let i = from; i < to; i++) {
    const ordinal = ordinals[i] ?? 0;
    const often = occurrences[i] ?? 0;
    out.number((ordinal - last) * 2 + (often > 1 ? 1 : 0));
    if (often > 1) out.byte(often);
    last = ordinal;
  }
  return last;
}

function writeDense(
  out: GrowingBytes,
  ordinals: Uint32Array,
  occurrences: Uint8Array,
  from: number,
  to: number,
  passages: number,
): void {
  const row = new Uint8Array(passages);
  for (let i = from; i < to; i++) row[ordinals[i] ?? 0] = occurrences[i] ?? 0;
  out.append(row);
}

function writeLong(
  out: GrowingBytes,
  body: GrowingBytes,
  skips: GrowingBytes,
  ordinals: Uint32Array,
  occurrences: Uint8Array,
  from: number,
  to: number,
): void {
  body.clear();
  skips.clear();
  let last = 0;
  for (let block = from; block < to; block += BLOCK) {
    const [before, start] = [last, body.length];
    last = writeRun(body, ordinals, occurrences, block, Math.min(to, block + BLOCK), before);
    skips.number(last - before);
    skips.number(body.length - start);
  }
  out.number(skips.length);
  out.append(skips.values());
  out.append(body.values());
}
