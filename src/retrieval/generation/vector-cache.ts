import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Disk, replaceWhole } from './disk.ts';
import { sha256 } from './manifest.ts';

/*
 * A head of 16 bytes (magic, version, dimension), then records of one length: sha256 of the text, the vector as
 * 32-bit floats of the machine (all that Node runs on are little-endian), CRC-32 of both. New records go to the end; a record that is torn or changed is passed over.
 */
const MAGIC = 0x4356_5848;
const VERSION = 1;
const HEAD = 16;
const KEY = 32;
const CHECK = 4;
const SCAN_BYTES = 4 << 20;

const recordBytes = (dimension: number): number => KEY + dimension * 4 + CHECK;

/** File of the vectors of one model. */
export function vectorCachePath(cacheFolder: string, model: string, dimension: number): string {
  const readable = model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return join(cacheFolder, `vectors-${readable}-${dimension}-${sha256(model).slice(0, 8)}.bin`);
}

/** Key of a text in the cache of vectors. */
export const textKey = (text: string): string => createHash('sha256').update(text).digest('hex');

function head(dimension: number): Buffer {
  const bytes = Buffer.alloc(HEAD);
  [MAGIC, VERSION, dimension].forEach((word, i) => bytes.writeUInt32LE(word, i * 4));
  return bytes;
}

function writeRecord(into: Buffer, key: string, vector: Float32Array): void {
  into.write(key, 0, 'hex');
  into.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), KEY);
  into.writeUInt32LE(crc32(into.subarray(0, into.length - CHECK)), into.length - CHECK);
}

function packVectors(entries: Iterable<readonly [string, Float32Array]>, count: number, dimension: number): Buffer {
  const length = recordBytes(dimension);
  const bytes = Buffer.alloc(count * length);
  let at = 0;
  for (const [key, vector] of entries) {
    writeRecord(bytes.subarray(at, at + length), key, vector);
    at += length;
  }
  return bytes;
}

export interface CacheScan {
  /** Whole records in the file. */
  readonly records: number;
  /** The file is there and not all of it is whole. */
  readonly damaged: boolean;
}

/** Walks over the file once and hands over each whole record; a missing file is an empty one. */
export async function scanVectors(
  path: string,
  dimension: number,
  take: (key: string, vector: Float32Array) => void,
): Promise<CacheScan> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return { records: 0, damaged: false };
  try {
    const start = Buffer.alloc(HEAD);
    await file.read(start, 0, HEAD, 0);
    if (!start.equals(head(dimension))) return { records: 0, damaged: true };
    const length = recordBytes(dimension);
    const slice = Buffer.alloc(Math.max(1, Math.floor(SCAN_BYTES / length)) * length);
    let records = 0;
    let damaged = false;
    for (let position = HEAD; ; ) {
      const { bytesRead } = await file.read(slice, 0, slice.length, position);
      const whole = Math.floor(bytesRead / length);
      for (let i = 0; i < whole; i++) {
        const record = slice.subarray(i * length, (i + 1) * length);
        const vector = readRecord(record, dimension);
        if (vector) take(record.toString('hex', 0, KEY), vector);
        if (vector) records++;
        else damaged = true;
      }
      position += whole * length;
      if (bytesRead < slice.length) return { records, damaged: damaged || bytesRead % length !== 0 };
    }
  } finally {
    await file.close();
  }
}

function readRecord(record: Buffer, dimension: number): Float32Array | null {
  const end = record.length - CHECK;
  if (crc32(record.subarray(0, end)) !== record.readUInt32LE(end)) return null;
  const vector = new Float32Array(dimension);
  new Uint8Array(vector.buffer).set(record.subarray(KEY, end));
  return vector;
}

/** Replaces the file by one that holds these vectors only. */
export async function rewriteVectors(
  disk: Disk,
  path: string,
  dimension: number,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  await disk.makeFolder(dirname(path));
  const bytes = Buffer.concat([head(dimension), packVectors(vectors, vectors.size, dimension)]);
  await replaceWhole(disk, dirname(path), basename(path), bytes);
}

/** Adds vectors to the end of a file that has its head. */
export async function appendVectors(
  disk: Disk,
  path: string,
  dimension: number,
  vectors: readonly (readonly [string, Float32Array])[],
): Promise<void> {
  const file = await disk.append(path);
  try {
    await file.write(packVectors(vectors, vectors.length, dimension));
  } finally {
    await file.close();
  }
}
