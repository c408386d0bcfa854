import { inflateRawSync } from 'node:zlib';
import { spanOf } from './sheet-span.ts';
import { depthOf } from './xml-depth.ts';

/** What a ZIP archive holds, or why it is not opened. */
export type ZipCheck =
  | { readonly kind: 'ok'; readonly names: readonly string[] }
  | { readonly kind: 'broken' | 'encrypted' | 'too_large'; readonly detail: string };

const MOST_BYTES = 150 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const MOST_CELLS = 10_000_000;
/** A text has its elements some twenty deep; a parser of thousands takes for ever. */
const MOST_DEPTH = 500;
const BROKEN: ZipCheck = { kind: 'broken', detail: 'the file is cut off or damaged; save it again or fetch it anew' };
const BOMB: ZipCheck = {
  kind: 'too_large',
  detail: 'unpacked it is over 150 MB; save only what is needed in a new file',
};

const DEEP: ZipCheck = {
  kind: 'broken',
  detail: 'the file is damaged or nested too deep; open it in its program and save it again',
};

const WIDE: ZipCheck = {
  kind: 'too_large',
  detail: 'a sheet of it spans over 10 million cells; delete the empty rows and columns around its table',
};

/**
 * Looks through a ZIP archive (DOCX, XLSX) before a parser opens it: whole, not encrypted, all its parts at most 150 MB
 * unpacked, no sheet wider than memory, no text nested deeper than any is. The sizes it declares are not believed: the parts are unpacked against the bound.
 */
export function checkZip(bytes: Uint8Array, most = MOST_BYTES): ZipCheck {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > buffer.length) return BROKEN;
  const entries = buffer.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return BOMB;
  const names: string[] = [];
  let at = buffer.readUInt32LE(end + 16);
  let left = most;
  for (let n = 0; n < entries; n++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return BROKEN;
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    if (buffer.readUInt16LE(at + 8) % 2 === 1)
      return { kind: 'encrypted', detail: 'it has a password; save it without' };
    names.push(name);
    const part = unpacked(buffer, at, left);
    if (part === 'broken') return BROKEN;
    if (part === 'too_large') return BOMB;
    left -= part.length;
    if (/worksheets\/[^/]*$/iu.test(name) && spanOf(part.toString('latin1')) > MOST_CELLS) return WIDE;
    if (/^word\/.*\.xml$/iu.test(name) && depthOf(part.toString('latin1'), MOST_DEPTH) > MOST_DEPTH) return DEEP;
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return { kind: 'ok', names };
}

function unpacked(buffer: Buffer, entry: number, most: number): Buffer | 'broken' | 'too_large' {
  const method = buffer.readUInt16LE(entry + 10);
  const packed = buffer.readUInt32LE(entry + 20);
  const local = buffer.readUInt32LE(entry + 42);
  if (local + 30 > buffer.length) return 'broken';
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  if (start + packed > buffer.length) return 'broken';
  if (method === 0) return packed > most ? 'too_large' : buffer.subarray(start, start + packed);
  if (method !== 8) return 'broken';
  try {
    return inflateRawSync(buffer.subarray(start, start + packed), { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const over = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return over ? 'too_large' : 'broken';
  }
}
