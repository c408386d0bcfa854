/** Records on disk, opened without reading any: a record is decoded when it is asked for, and kept for a while. */
export interface RecordTable<T> {
  readonly size: number;
  /** Record by its place; throws RangeError beyond the end. */
  at(ordinal: number): T;
  /** Place of the record with this key, or -1. */
  find(key: string): number;
}

/** Reads one record; a zod schema is one. */
export interface RecordReader<T> {
  parse(value: unknown): T;
}

const MAGIC = 0x5452_5848;
const HEAD_WORDS = 4;
/** Decoded records kept at most: all of a usual corpus, a bounded part of a large one. */
const KEPT = 8192;

/** FNV-1a over UTF-8. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function slotCount(records: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, records) * 2));
}

/**
 * Lays records out as one file: head, where each record starts, a hash table from key to place, the records as JSON.
 * Throws when two records have the same key.
 */
export function packRecords<T>(records: Iterable<T>, keyOf: (record: T) => string): Uint8Array {
  const texts: Buffer[] = [];
  const keys = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    if (keys.has(key)) throw new Error(`Two records have the id ${key}`);
    keys.set(key, texts.length);
    texts.push(Buffer.from(JSON.stringify(record)));
  }
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + text.length;
  });
  const slots = new Uint32Array(slotCount(texts.length));
  for (const [key, ordinal] of keys) {
    let slot = hashOf(key) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = ordinal + 1;
  }
  const head = Uint32Array.of(MAGIC, texts.length, slots.length, 0);
  const views = [head, starts, slots].map((view) => Buffer.from(view.buffer, view.byteOffset, view.byteLength));
  return Buffer.concat([...views, ...texts]);
}

/**
 * Opens a file of `packRecords`. The bytes must start at a multiple of 4 in their memory and must not change.
 * Throws when they are no such file.
 */
export function openRecords<T extends object>(
  bytes: Buffer,
  reader: RecordReader<T>,
  keyOf: (record: T) => string,
): RecordTable<T> {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  const [magic, size = 0, slotTotal = 0] = words;
  if (magic !== MAGIC) throw new Error('not a record table');
  const starts = words.subarray(HEAD_WORDS, HEAD_WORDS + size + 1);
  const slots = words.subarray(HEAD_WORDS + size + 1, HEAD_WORDS + size + 1 + slotTotal);
  const texts = bytes.subarray((HEAD_WORDS + size + 1 + slotTotal) * 4);
  const kept: { readonly ordinal: number; readonly record: T }[] = [];
  const decode = (ordinal: number): T => {
    const start = starts[ordinal];
    const end = starts[ordinal + 1];
    if (start === undefined || end === undefined) throw new RangeError(`No record ${ordinal} of ${size}`);
    return reader.parse(JSON.parse(texts.toString('utf8', start, end)));
  };
  const at = (ordinal: number): T => {
    const known = kept[ordinal % KEPT];
    if (known?.ordinal === ordinal) return known.record;
    const record = decode(ordinal);
    kept[ordinal % KEPT] = { ordinal, record };
    return record;
  };
  const find = (key: string): number => {
    for (let slot = hashOf(key) % slotTotal; ; slot = (slot + 1) % slotTotal) {
      const place = slots[slot] ?? 0;
      if (place === 0) return -1;
      if (keyOf(at(place - 1)) === key) return place - 1;
    }
  };
  return { size, at, find };
}
