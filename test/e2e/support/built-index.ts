import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';

/** Shared by the files of one run of the tests, which have one parent. */
const NAME = 'hoi-xa-e2e-index-';
const SHARED = join(tmpdir(), `${NAME}${process.ppid}`);
const FRESH = 10 * 60_000;

/**
 * Puts an index of the corpus into a data folder. The first file of a run builds it with the program's own code,
 * the others copy it.
 */
export async function putIndex(corpus: string, dataFolder: string): Promise<void> {
  const made = await stat(SHARED).catch(() => null);
  if (made === null || Date.now() - made.mtimeMs > FRESH) {
    await removeOld();
    const own = `${SHARED}-${process.pid}`;
    await mkdir(own, { recursive: true });
    await buildGeneration({ dataFolder: own, folders: [corpus], embedder: null });
    await rm(SHARED, { recursive: true, force: true });
    // Two files may have built at the same time: one of the two is as good as the other.
    await rename(own, SHARED).catch(() => rm(own, { recursive: true, force: true }));
  }
  await cp(SHARED, dataFolder, { recursive: true });
}

/** What runs before this one have left behind. */
async function removeOld(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((it) => it.startsWith(NAME))) {
    const path = join(tmpdir(), name);
    const made = await stat(path).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > FRESH) await rm(path, { recursive: true, force: true });
  }
}
