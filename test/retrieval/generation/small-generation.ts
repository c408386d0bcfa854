import { type Disk, realDisk } from '../../../src/retrieval/generation/disk.ts';
import { takeLock } from '../../../src/retrieval/generation/lock.ts';
import type { Manifest } from '../../../src/retrieval/generation/manifest.ts';
import { type NewGeneration, publishGeneration, removeLeftovers } from '../../../src/retrieval/generation/publish.ts';

/** A generation whose files tell which one it is. */
export function smallGeneration(label: string): NewGeneration {
  return {
    files: new Map([
      ['passages.bin', Buffer.from(`passages of ${label}\n`.repeat(20))],
      ['lexical.bin', Buffer.from(`words of ${label}\n`.repeat(50))],
      ['observations.json', Buffer.from(JSON.stringify([{ label }]))],
    ]),
    about: {
      builtAt: '2026-11-21T08:00:00.000Z',
      seconds: 0.1,
      embedding: null,
      counts: { passages: 20, documents: 1 },
      corpus: { hash: 'a'.repeat(64), folders: ['corpus'] },
    },
  };
}

/** One build as the index command does it: lock, clean, publish, unlock. */
export async function publishSmall(index: string, label: string, disk: Disk = realDisk): Promise<Manifest> {
  await disk.makeFolder(index);
  const lock = await takeLock(disk, index);
  try {
    await removeLeftovers(disk, index);
    return await publishGeneration(disk, index, lock, smallGeneration(label));
  } finally {
    await lock.release();
  }
}
