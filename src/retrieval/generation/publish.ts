import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { generationNumbers, readCurrent, writeCurrent } from './current.ts';
import { type Disk, writeWhole } from './disk.ts';
import { BUILDING, generationName, LOCK, MANIFEST, MANIFEST_CHECKSUM } from './layout.ts';
import type { BuildLock } from './lock.ts';
import { type Manifest, manifestChecksum, SCHEMA_VERSION, sha256 } from './manifest.ts';

/** Bytes, or a library that writes its own file at the path it is given and must leave it whole. */
export type FileContent = Uint8Array | { readonly writeTo: (path: string) => Promise<void> };

export interface NewGeneration {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly about: Omit<Manifest, 'schemaVersion' | 'name' | 'files'>;
}

type FileEntry = Manifest['files'][string];

async function adoptFile(disk: Disk, path: string): Promise<FileEntry> {
  const file = await disk.append(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 4 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (bytes === 0) throw new Failure(`${path} was left empty by its writer.`, 'Check the space on the disk.');
  return { bytes, sha256: hash.digest('hex') };
}

async function writeContent(disk: Disk, path: string, content: FileContent): Promise<FileEntry> {
  if (content instanceof Uint8Array) {
    await writeWhole(disk, path, content);
    return { bytes: content.byteLength, sha256: sha256(content) };
  }
  await content.writeTo(path);
  return adoptFile(disk, path);
}

/** Removes what killed builds left; call it with the lock held. */
export async function removeLeftovers(disk: Disk, index: string): Promise<number> {
  const left = (await readdir(index)).filter((name) => name.startsWith(BUILDING) || name.startsWith(`${LOCK}.`));
  for (const name of left) await disk.remove(join(index, name));
  return left.length;
}

/**
 * Writes a generation aside, makes it last, gives it its name and moves CURRENT to it. When any step fails nothing is
 * left behind and CURRENT is as it was.
 * @param check called with the finished folder before it gets its name; throws to give the build up
 */
export async function publishGeneration(
  disk: Disk,
  index: string,
  lock: BuildLock,
  generation: NewGeneration,
  check: (folder: string, manifest: Manifest) => Promise<void> = async () => undefined,
): Promise<Manifest> {
  const [newest = 0] = await generationNumbers(index);
  const name = generationName(newest + 1);
  const building = join(index, `${BUILDING}${name}-${process.pid}`);
  try {
    await disk.makeFolder(building);
    const files: Record<string, FileEntry> = {};
    for (const [file, content] of generation.files) {
      files[file] = await writeContent(disk, join(building, file), content);
    }
    const manifest: Manifest = { schemaVersion: SCHEMA_VERSION, name, ...generation.about, files };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeWhole(disk, join(building, MANIFEST), Buffer.from(text));
    await writeWhole(disk, join(building, MANIFEST_CHECKSUM), Buffer.from(manifestChecksum(text)));
    await disk.syncFolder(building);
    await check(building, manifest);
    await lock.assertHeld();
    await disk.rename(building, join(index, name));
    await disk.syncFolder(index);
    await writeCurrent(disk, index, name);
    return manifest;
  } catch (error) {
    const isServed = (await readCurrent(index)) === name;
    for (const path of isServed ? [building] : [building, join(index, name)]) {
      await disk.remove(path).catch(() => undefined);
    }
    throw error;
  }
}
