import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseGeneration } from '../../../src/retrieval/generation/choose.ts';
import { realDisk } from '../../../src/retrieval/generation/disk.ts';
import { takeLock } from '../../../src/retrieval/generation/lock.ts';
import { pruneGenerations } from '../../../src/retrieval/generation/prune.ts';
import { publishGeneration } from '../../../src/retrieval/generation/publish.ts';
import { rollBack } from '../../../src/retrieval/generation/rollback.ts';
import { faultyDisk } from '../../faults/faulty-disk.ts';
import { publishSmall, smallGeneration } from './small-generation.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a generation is published, found and its bytes handed over', async () => {
  const index = await temporaryFolder();
  const manifest = await publishSmall(index, 'one');
  expect(manifest.name).toBe('gen-0001');
  expect((await readdir(index)).sort()).toEqual(['CURRENT', 'gen-0001']);
  const choice = await chooseGeneration(index, (file) => file === 'lexical.bin');
  expect(choice.generation?.manifest).toEqual(manifest);
  expect(choice.generation?.files.get('lexical.bin')?.toString()).toContain('words of one');
  expect([...(choice.generation?.files.keys() ?? [])]).toEqual(['lexical.bin']);
  expect(choice.rejected).toEqual([]);
});

test('every byte is on the disk before the name, and the name before CURRENT', async () => {
  const index = await temporaryFolder();
  const { disk, steps } = faultyDisk({ code: '', lasts: 'once' });
  await publishSmall(index, 'one', disk);
  const named = steps.indexOf('rename gen-0001');
  for (const file of ['passages.bin', 'lexical.bin', 'observations.json', 'manifest.json', 'manifest.sha256']) {
    const written = steps.indexOf(`write ${file}`);
    expect(written).toBeGreaterThan(-1);
    expect(steps.indexOf(`sync ${file}`)).toBeGreaterThan(written);
    expect(steps.indexOf(`sync ${file}`)).toBeLessThan(named);
  }
  expect(steps.slice(named - 1, named + 2)).toEqual([
    expect.stringMatching(/^syncFolder building-gen-0001-\d+$/),
    'rename gen-0001',
    expect.stringMatching(/^syncFolder /),
  ]);
  expect(steps.indexOf('sync CURRENT.tmp')).toBeGreaterThan(named);
  expect(steps.indexOf('rename CURRENT')).toBeGreaterThan(steps.indexOf('sync CURRENT.tmp'));
});

test('a library that writes its own file is taken in, and one that writes nothing stops the build', async () => {
  const index = await temporaryFolder();
  const lock = await takeLock(realDisk, index);
  const withFile = (writeTo: (path: string) => Promise<void>) => ({
    ...smallGeneration('one'),
    files: new Map([['graph.hnsw', { writeTo }]]),
  });
  await expect(
    publishGeneration(
      realDisk,
      index,
      lock,
      withFile(async () => undefined),
    ),
  ).rejects.toThrow(/empty/);
  await expect(
    publishGeneration(
      realDisk,
      index,
      lock,
      withFile((path) => writeFile(path, '')),
    ),
  ).rejects.toThrow(/empty/);
  const manifest = await publishGeneration(
    realDisk,
    index,
    lock,
    withFile((path) => writeFile(path, 'graph')),
  );
  expect(manifest.files['graph.hnsw']?.bytes).toBe(5);
  expect((await chooseGeneration(index)).generation?.name).toBe(manifest.name);
  await lock.release();
});

test('what killed builds left goes with the next', async () => {
  const index = await temporaryFolder();
  await mkdir(join(index, 'building-gen-0001-77'));
  await writeFile(join(index, 'building-gen-0001-77', 'lexical.bin'), 'half');
  await writeFile(join(index, 'LOCK.0b0e'), 'put aside');
  await writeFile(join(index, 'CURRENT.tmp'), 'gen-');
  await writeFile(join(index, 'note.txt'), 'of a person');
  await publishSmall(index, 'one');
  expect((await readdir(index)).sort()).toEqual(['CURRENT', 'gen-0001', 'note.txt']);
});

test('a check that fails gives the build up and leaves nothing behind', async () => {
  const index = await temporaryFolder();
  await publishSmall(index, 'one');
  const lock = await takeLock(realDisk, index);
  const refuse = async () => {
    throw new Error('no good');
  };
  await expect(publishGeneration(realDisk, index, lock, smallGeneration('two'), refuse)).rejects.toThrow('no good');
  await lock.release();
  expect((await readdir(index)).sort()).toEqual(['CURRENT', 'gen-0001']);
});

test('rolling back goes to the one before, and the next build keeps that one', async () => {
  const index = await temporaryFolder();
  for (const label of ['one', 'two', 'three']) await publishSmall(index, label);
  expect(await rollBack(realDisk, index)).toMatchObject({ from: 'gen-0003', to: 'gen-0002' });
  expect(await readFile(join(index, 'CURRENT'), 'utf8')).toBe('gen-0002\n');
  expect((await chooseGeneration(index)).generation?.name).toBe('gen-0002');
  expect(await rollBack(realDisk, index)).toMatchObject({ to: 'gen-0001' });
  await expect(rollBack(realDisk, index)).rejects.toThrow('no earlier index');
  const next = await publishSmall(index, 'four');
  expect(next.name).toBe('gen-0004');
  expect(await pruneGenerations(realDisk, index, ['gen-0004', 'gen-0001'])).toEqual(['gen-0003', 'gen-0002']);
  expect((await readdir(index)).sort()).toEqual(['CURRENT', 'gen-0001', 'gen-0004']);
});

test('rolling back passes over a generation that is broken', async () => {
  const index = await temporaryFolder();
  for (const label of ['one', 'two', 'three']) await publishSmall(index, label);
  await writeFile(join(index, 'gen-0002', 'lexical.bin'), 'broken');
  const result = await rollBack(realDisk, index);
  expect(result.to).toBe('gen-0001');
  expect(result.rejected).toMatchObject([{ name: 'gen-0002', reason: 'wrong_size' }]);
});
