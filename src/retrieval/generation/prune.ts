import { join } from 'node:path';
import { generationNumbers } from './current.ts';
import type { Disk } from './disk.ts';
import { generationName } from './layout.ts';
import { readManifest } from './read.ts';

/**
 * Removes all generations but those named: the one served and the one to go back to. One of a newer program stays too,
 * it is not ours to judge, and one that cannot be removed stays until the next build. Call it after CURRENT was moved, with the lock held.
 * @returns names removed
 */
export async function pruneGenerations(disk: Disk, index: string, keep: readonly (string | null)[]): Promise<string[]> {
  const removed: string[] = [];
  for (const name of (await generationNumbers(index)).map(generationName)) {
    if (keep.includes(name)) continue;
    const manifest = await readManifest(join(index, name));
    if ('reason' in manifest && manifest.reason === 'newer_schema') continue;
    const isRemoved = await disk.remove(join(index, name)).then(
      () => true,
      () => false,
    );
    if (isRemoved) removed.push(name);
  }
  return removed;
}
