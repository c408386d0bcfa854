import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../failure.ts';
import { MANIFEST, MANIFEST_CHECKSUM } from './layout.ts';
import { type Manifest, manifestChecksum, parseManifest } from './manifest.ts';

/** Why a generation is not served. */
export interface Rejection {
  readonly name: string;
  readonly reason:
    | 'no_manifest'
    | 'bad_manifest'
    | 'newer_schema'
    | 'older_schema'
    | 'missing_file'
    | 'wrong_size'
    | 'wrong_checksum'
    | 'unreadable'
    | 'not_loadable';
  /** One sentence: what is wrong. */
  readonly detail: string;
}

/** A generation whose files are all as its manifest says. */
export interface VerifiedGeneration {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Bytes of the files that were asked for, by name; the very bytes that were checked. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Bytes of a file of the generation. Throws when it was not kept. */
export function fileOf({ files, name }: VerifiedGeneration, file: string): Buffer {
  const bytes = files.get(file);
  if (!bytes) throw new Error(`${name} has no file ${file}`);
  return bytes;
}

export type Reading =
  | { readonly kind: 'good'; readonly generation: VerifiedGeneration }
  | { readonly kind: 'bad'; readonly rejection: Rejection };

const SLICE = 4 << 20;

type Fault = Pick<Rejection, 'reason' | 'detail'>;

/** Reads the manifest of a generation and checks it against the checksum beside it. */
export async function readManifest(folder: string): Promise<Manifest | Fault> {
  let text: string;
  let checksum: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
    checksum = await readFile(join(folder, MANIFEST_CHECKSUM), 'utf8');
  } catch (error) {
    return { reason: 'no_manifest', detail: `its manifest cannot be read (${systemCode(error) ?? 'unknown'}).` };
  }
  const parsed = parseManifest(text);
  if (parsed.kind === 'newer_schema' || parsed.kind === 'older_schema') {
    const age = parsed.kind === 'newer_schema' ? 'a newer' : 'an older';
    return {
      reason: parsed.kind,
      detail: `it was built by ${age} version of the program (schema ${parsed.version}).`,
    };
  }
  if (checksum !== manifestChecksum(text)) return { reason: 'bad_manifest', detail: 'its manifest was changed.' };
  if (parsed.kind === 'bad') return { reason: 'bad_manifest', detail: `its manifest is wrong: ${parsed.detail}.` };
  return parsed.manifest;
}

/**
 * Checks one file slice by slice, and keeps its bytes when they are wanted: what is used later is what was checked.
 * The memory of the file is one allocation that starts at offset 0, so typed arrays may be laid over it.
 */
async function readFileChecked(
  folder: string,
  name: string,
  expected: { readonly bytes: number; readonly sha256: string },
  keep: boolean,
): Promise<Buffer | Fault | null> {
  const handle = await open(join(folder, name), 'r').catch(() => null);
  if (!handle) return { reason: 'missing_file', detail: `its file ${name} cannot be opened.` };
  try {
    const { size } = await handle.stat();
    if (size !== expected.bytes) {
      return { reason: 'wrong_size', detail: `its file ${name} has ${size} bytes and must have ${expected.bytes}.` };
    }
    const buffer = Buffer.allocUnsafeSlow(keep ? size : Math.min(size, SLICE));
    const hash = createHash('sha256');
    for (let position = 0; position < size; ) {
      const offset = keep ? position : 0;
      const { bytesRead } = await handle.read(buffer, offset, Math.min(SLICE, size - position), position);
      if (bytesRead === 0)
        return { reason: 'wrong_size', detail: `its file ${name} became shorter while it was read.` };
      hash.update(buffer.subarray(offset, offset + bytesRead));
      position += bytesRead;
    }
    if (hash.digest('hex') !== expected.sha256) {
      return { reason: 'wrong_checksum', detail: `its file ${name} was changed (wrong sha256).` };
    }
    return keep ? buffer : null;
  } catch (error) {
    return { reason: 'unreadable', detail: `its file ${name} cannot be read (${systemCode(error) ?? 'unknown'}).` };
  } finally {
    await handle.close();
  }
}

/**
 * Checks every file of a generation against its manifest; nothing is interpreted before all of them are right.
 * @param keep which files' bytes to hand over; the others are only checked
 */
export async function readGeneration(
  folder: string,
  name: string,
  keep: (file: string) => boolean = () => false,
): Promise<Reading> {
  const manifest = await readManifest(folder);
  if ('reason' in manifest) return { kind: 'bad', rejection: { name, ...manifest } };
  const files = new Map<string, Buffer>();
  const faults: Fault[] = [];
  await Promise.all(
    Object.entries(manifest.files).map(async ([file, expected]) => {
      const read = await readFileChecked(folder, file, expected, keep(file));
      if (read === null) return;
      if (Buffer.isBuffer(read)) files.set(file, read);
      else faults.push(read);
    }),
  );
  const [fault] = faults;
  if (fault) return { kind: 'bad', rejection: { name, ...fault } };
  return { kind: 'good', generation: { name, folder, manifest, files } };
}
