import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../../src/retrieval/generation/disk.ts';
import { processStart, takeLock } from '../../../src/retrieval/generation/lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

const owner = (fields: object) =>
  JSON.stringify({ pid: process.ppid, started: processStart(process.ppid), host: hostname(), token: 'x', ...fields });

async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

async function silentFor(path: string, minutes: number): Promise<void> {
  const then = new Date(Date.now() - minutes * 60_000);
  await utimes(path, then, then);
}

describe('a lock that is held', () => {
  test('by this process', async () => {
    const index = await temporaryFolder();
    const lock = await takeLock(realDisk, index);
    await expect(takeLock(realDisk, index)).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
    await (await takeLock(realDisk, index)).release();
    expect(await readdir(index)).toEqual([]);
  });

  test.each([
    ['by another process that lives', {}],
    ['by another machine a moment ago', { host: 'elsewhere' }],
  ])('%s', async (_, fields) => {
    const index = await temporaryFolder();
    await writeFile(join(index, 'LOCK'), owner(fields));
    await expect(takeLock(realDisk, index)).rejects.toThrow('Another build is at work');
    expect(await readFile(join(index, 'LOCK'), 'utf8')).toBe(owner(fields));
  });

  test('whose owner is just being written', async () => {
    const index = await temporaryFolder();
    await writeFile(join(index, 'LOCK'), '');
    const waiting = takeLock(realDisk, index);
    await writeFile(join(index, 'LOCK'), owner({}));
    await expect(waiting).rejects.toThrow('Another build is at work');
  });
});

describe('a lock left behind is taken over', () => {
  const cases: [string, () => Promise<string>, number][] = [
    ['its process is gone', async () => owner({ pid: await pidOfTheDead() }), 0],
    ['it was cut short by a crash', async () => '{"pid":', 1],
    ['another machine went silent', async () => owner({ host: 'elsewhere' }), 11],
  ];
  if (processStart(process.ppid) !== null) {
    cases.push(['its pid was given to another process', async () => owner({ started: '1' }), 0]);
  }
  test.each(cases)('%s', async (_, text, minutes) => {
    const index = await temporaryFolder();
    await writeFile(join(index, 'LOCK'), await text());
    await silentFor(join(index, 'LOCK'), minutes);
    const lock = await takeLock(realDisk, index);
    await lock.assertHeld();
    await lock.release();
    expect(await readdir(index)).toEqual([]);
  });
});

test('of many that find a lock left behind, at most one may publish', async () => {
  const index = await temporaryFolder();
  const left = owner({ pid: await pidOfTheDead() });
  for (let round = 0; round < 20; round++) {
    await writeFile(join(index, 'LOCK'), left);
    const taken = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(realDisk, index)));
    const locks = taken.filter((result) => result.status === 'fulfilled').map((result) => result.value);
    const held = await Promise.allSettled(locks.map((lock) => lock.assertHeld()));
    expect(held.filter((result) => result.status === 'fulfilled').length).toBeLessThanOrEqual(1);
    for (const lock of locks) await lock.release();
    await realDisk.remove(join(index, 'LOCK'));
  }
});

test('a build whose lock was taken from it finds out and leaves the lock of the other alone', async () => {
  const index = await temporaryFolder();
  const lock = await takeLock(realDisk, index);
  await writeFile(join(index, 'LOCK'), owner({}));
  await expect(lock.assertHeld()).rejects.toThrow('took over');
  await lock.release();
  expect(await readdir(index)).toEqual(['LOCK']);
});
