import { Failure } from '../../failure.ts';
import { listGenerations } from './choose.ts';
import { writeCurrent } from './current.ts';
import type { Disk } from './disk.ts';
import { takeLock } from './lock.ts';
import type { Rejection } from './read.ts';

export interface RolledBack {
  readonly from: string | null;
  readonly to: string;
  /** Older generations passed over because they are not whole. */
  readonly rejected: readonly Rejection[];
}

/**
 * Moves CURRENT back to the generation before it that is whole. With a missing or broken CURRENT: to the newest whole one.
 * @throws {Failure} when there is none, or when a build is at work
 */
export async function rollBack(disk: Disk, index: string): Promise<RolledBack> {
  const lock = await takeLock(disk, index);
  try {
    const listed = await listGenerations(index);
    const at = listed.findIndex((generation) => generation.current);
    const rejected: Rejection[] = [];
    for (const { name, reading } of listed.slice(at + 1)) {
      if (reading.kind === 'bad') {
        rejected.push(reading.rejection);
        continue;
      }
      await writeCurrent(disk, index, name);
      return { from: listed[at]?.name ?? null, to: name, rejected };
    }
    throw new Failure('There is no earlier index to go back to.', 'Build a new one with `npm run index`.');
  } finally {
    await lock.release();
  }
}
