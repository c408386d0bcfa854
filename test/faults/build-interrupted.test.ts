import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseGeneration } from '../../src/retrieval/generation/choose.ts';
import { publishSmall } from '../retrieval/generation/small-generation.ts';
import { temporaryFolder } from '../retrieval/generation/temporary-folder.ts';
import { faultyDisk } from './faulty-disk.ts';

async function countSteps(): Promise<number> {
  const index = await temporaryFolder();
  await publishSmall(index, 'one');
  const { disk, steps } = faultyDisk({ code: '', lasts: 'once' });
  await publishSmall(index, 'two', disk);
  expect(steps.length).toBeGreaterThan(25);
  return steps.length;
}

test.each(['ENOSPC', 'EROFS', 'EIO'])('%s at any step: the old one is served, nothing is left behind', async (code) => {
  const total = await countSteps();
  for (let at = 0; at < total; at++) {
    const index = await temporaryFolder();
    await publishSmall(index, 'one');
    const { disk, steps } = faultyDisk({ at, code, lasts: 'for good' });
    const outcome = await publishSmall(index, 'two', disk).then(
      () => 'published',
      (error: unknown) => error,
    );
    const where = `step ${at}, ${steps[at]}`;
    const entries = await readdir(index);
    const served = (await chooseGeneration(index)).generation?.name;
    expect(entries, where).not.toContain('LOCK');
    expect(
      entries.filter((name) => name.startsWith('building-')),
      where,
    ).toEqual([]);
    // Only the last step of all, making the rename of CURRENT last, fails after the switch.
    const isAfterSwitch = steps[at]?.startsWith('syncFolder') === true && steps[at - 1] === 'rename CURRENT';
    expect(served, where).toBe(isAfterSwitch ? 'gen-0002' : 'gen-0001');
    expect(outcome, where).toMatchObject({ code });
    await publishSmall(index, 'three');
    expect((await chooseGeneration(index)).rejected, where).toEqual([]);
  }
});

async function deadOwner(index: string): Promise<void> {
  const lock = await readFile(join(index, 'LOCK'), 'utf8').catch(() => null);
  if (lock === null) return;
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  await writeFile(join(index, 'LOCK'), lock.replace(/"pid":\d+/, `"pid":${child.pid}`));
}

test('killed at any step: a whole generation is served, and the next build cleans up', async () => {
  const total = await countSteps();
  for (let at = 0; at < total; at++) {
    const index = await temporaryFolder();
    await publishSmall(index, 'one');
    const { disk, steps } = faultyDisk({ at, code: 'KILLED', lasts: 'killed' });
    await expect(publishSmall(index, 'two', disk)).rejects.toThrow();
    const where = `step ${at}, ${steps[at]}`;
    await deadOwner(index);
    const choice = await chooseGeneration(index);
    expect(['gen-0001', 'gen-0002'], where).toContain(choice.generation?.name);
    expect(choice.rejected, where).toEqual([]);
    const next = await publishSmall(index, 'three');
    expect((await chooseGeneration(index)).generation?.name, where).toBe(next.name);
    const left = (await readdir(index)).filter((name) => !/^gen-\d{4}$/.test(name));
    expect(left, where).toEqual(['CURRENT']);
  }
});
