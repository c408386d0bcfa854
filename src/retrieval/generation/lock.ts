import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { Failure, systemCode } from '../../failure.ts';
import { type Disk, writeWhole } from './disk.ts';
import { LOCK } from './layout.ts';

const ownerSchema = z.object({
  pid: z.int().positive(),
  /** When the process started, in the system's own count; tells a pid that was given out again. Null: not known. */
  started: z.string().nullable(),
  host: z.string(),
  token: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

const BEAT_MS = 30_000;
/** A lock of another machine (or of a container that is gone) counts as left behind after so long without a beat. */
const SILENT_MS = 10 * 60_000;
/** A lock without a readable owner is one just being written, or one that a crash cut short. */
const WRITING_MS = 2_000;
const RETRY_MS = 250;

/** Another build holds the lock. */
export class BuildAtWork extends Failure {}

export interface BuildLock {
  /** Throws when another build took the lock over. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Start of a process in clock ticks since boot; only Linux tells. */
export function processStart(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function readOwner(text: string): Owner | null {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether the build that wrote this lock is gone. */
function isLeftBehind(text: string, silentMs: number): boolean {
  const owner = readOwner(text);
  if (!owner) return silentMs > WRITING_MS;
  if (owner.host !== hostname()) return silentMs > SILENT_MS;
  if (!isAlive(owner.pid)) return true;
  const started = processStart(owner.pid);
  return owner.started !== null && started !== null && owner.started !== started;
}

/**
 * Puts a lock left behind aside. Two processes may do so at the same time; a live lock that is moved by mistake is seen
 * by its text and its owner finds out through `assertHeld` before it publishes anything.
 */
async function removeLeftBehind(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== text) await rename(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Takes the lock of the builds in `index`. A lock whose process was killed is taken over.
 * @throws {Failure} when another build is at work
 */
export async function takeLock(disk: Disk, index: string): Promise<BuildLock> {
  const path = join(index, LOCK);
  const owner: Owner = { pid: process.pid, started: processStart(process.pid), host: hostname(), token: randomUUID() };
  const mine = `${JSON.stringify(owner)}\n`;
  for (let attempt = 0; attempt <= WRITING_MS / RETRY_MS + 2; attempt++) {
    if (await createLock(disk, path, mine)) return heldLock(path, mine);
    const text = await readFile(path, 'utf8').catch(() => null);
    const touched = await stat(path).catch(() => null);
    if (text === null || touched === null) continue;
    if (isLeftBehind(text, Date.now() - touched.mtimeMs)) await removeLeftBehind(path, text);
    else if (readOwner(text)) throw atWork(path, text);
    else await setTimeout(RETRY_MS);
  }
  throw atWork(path, await readFile(path, 'utf8').catch(() => ''));
}

/** False when there is a lock already. A full disk may leave an empty file; it goes away again. */
async function createLock(disk: Disk, path: string, text: string): Promise<boolean> {
  try {
    await writeWhole(disk, path, Buffer.from(text));
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
}

function atWork(path: string, text: string): BuildAtWork {
  const owner = readOwner(text);
  const who = owner ? ` (process ${owner.pid} on ${owner.host})` : '';
  return new BuildAtWork(`Another build is at work${who}.`, `Wait for it; if there is none, delete ${path}.`);
}

function heldLock(path: string, mine: string): BuildLock {
  const isMine = async (): Promise<boolean> => (await readFile(path, 'utf8').catch(() => null)) === mine;
  const beat = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    assertHeld: async () => {
      if (!(await isMine())) throw new Failure('Another build took over while this one was at work.', 'Run it again.');
    },
    release: async () => {
      clearInterval(beat);
      if (await isMine()) await rm(path, { force: true });
    },
  };
}
