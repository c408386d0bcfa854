import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** One hash over the names and bytes of all files of some folders: it changes when the corpus does. Hidden files do not count. */
export async function fingerprintCorpus(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    hash.update('folder\0');
    for (const path of await filesBelow(folder)) {
      hash.update(`${path}\0${await hashOf(join(folder, path))}\n`);
    }
  }
  return hash.digest('hex');
}

/** Empty for a link that leads to no file, and for a file that may not be read. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return hash.digest('hex');
  } catch {
    return '';
  }
}
