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

test('a full disk at any step: the old one is served, nothing is left behind', async () => {
  const code = 'ENOSPC';
  const total = await countSteps();
  for (let at = 0; at < total; at++) {
    const index = await temporaryFolder();
    await publishSmall(index, 'one');
    const { disk, steps } = faultyDisk({ at, code, lasts: 'for good' });
    const outcome = await publishSmall(index, 'two', disk).then(
      () => 'published',
      (error: unknown) => error,
    );
    // Only the last step of all, making the rename of CURRENT last, fails after the switch.
    const isAfterSwitch = steps[at]?.startsWith('syncFolder') === true && steps[at - 1] === 'rename CURRENT';
    const after = {
      step: steps[at],
      outcome,
      served: (await chooseGeneration(index)).generation?.name,
      left: (await readdir(index)).filter((name) => name === 'LOCK' || name.startsWith('building-')),
    };
    expect(after).toMatchObject({
      step: steps[at],
      outcome: { code },
      served: isAfterSwitch ? 'gen-0002' : 'gen-0001',
      left: [],
    });
    await publishSmall(index, 'three');
    expect((await chooseGeneration(index)).rejected).toEqual([]);
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
    await expect(publishSmall(index, 'two', disk)).rejects.toThrow('KILLED');
    await deadOwner(index);
    const choice = await chooseGeneration(index);
    const next = await publishSmall(index, 'three');
    const after = {
      step: steps[at],
      served: choice.generation?.name,
      rejected: choice.rejected,
      servedNext: (await chooseGeneration(index)).generation?.name,
      left: (await readdir(index)).filter((name) => !/^gen-\d{4}$/.test(name)),
    };
    expect(after).toEqual({
      step: steps[at],
      served: expect.stringMatching(/^gen-000[12]$/),
      rejected: [],
      servedNext: next.name,
      left: ['CURRENT'],
    });
  }
});
