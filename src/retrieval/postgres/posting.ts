/**
 * How the words of passages are laid out in `postings_N`: a row for each word and block of passages.
 *
 * - A word of at least {@link RARE} passages has rows under its own key. `entries` says where it stands; where it stands in many passages
 *   of the block, `dense` has a byte for every passage as well, for looking a few passages up.
 * - Rarer words share rows: the key is a bucket's, `hashes` says which entry is which word's.
 *
 * An entry holds the passage's place in the block (16 bits) above its occurrences over the length norm, in units of {@link UNIT} (15 bits).
 */
export const BLOCK = 1 << 16;
/** Words in fewer passages share rows. */
export const RARE = 64;
const UNIT = 1 / 1024;
const MOST = (1 << 15) - 1;

/** Bucket entries wanted in a row. */
const IN_BUCKET = 128;
/** A word in one of so many passages of a block, or more, has the dense form too. */
const DENSE_SHARE = 16;
/** Greatest byte of the dense form, which stands for endless occurrences. */
const FULL = 255;

/** One entry: the passage's place in its block and the word's occurrences over the length norm. */
export const packEntry = (place: number, ratio: number): number =>
  place * (MOST + 1) + Math.min(MOST, Math.max(1, Math.round(ratio / UNIT)));

/** Saturated occurrences as a byte: `255 x / (x + k1)`. */
export const denseByte = (ratio: number, k1: number): number =>
  Math.min(FULL - 1, Math.max(1, Math.round((FULL * ratio) / (ratio + k1))));

/** Whether a word of so many entries in a block has the byte form as well. */
export const isDense = (entries: number, passagesInBlock: number): boolean =>
  entries * DENSE_SHARE > passagesInBlock && entries >= RARE;

/** Buckets for so many postings of rare words. */
export const bucketCount = (rarePostings: number, blocks: number): number =>
  Math.max(1, Math.ceil(rarePostings / Math.max(1, blocks) / IN_BUCKET));

/** Key of a word that is not rare. */
export const wordKey = (field: string, term: string): string => `${field}:${term}`;
/** Key of the rows that a rare word shares. */
export const bucketKey = (bucket: number): string => `#${bucket}`;

/** Where a rare word is looked for: a bucket, and a number that tells it from the others there. */
export function rarePlace(key: string, buckets: number): { readonly bucket: number; readonly hash: number } {
  return { bucket: hashOf(key, 0x811c9dc5) % buckets, hash: hashOf(key, 0x3c6ef372) | 0 };
}

/** FNV-1a over UTF-16 units, stirred so that short keys spread well. */
function hashOf(key: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
