import { appendFile, cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseGeneration } from '../../src/retrieval/generation/choose.ts';
import { manifestChecksum } from '../../src/retrieval/generation/manifest.ts';
import { publishSmall } from '../retrieval/generation/small-generation.ts';
import { temporaryFolder } from '../retrieval/generation/temporary-folder.ts';

async function twoGenerations(): Promise<string> {
  const index = await temporaryFolder();
  await publishSmall(index, 'one');
  await publishSmall(index, 'two');
  return index;
}

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
  await writeFile(path, bytes);
}

test('one changed byte in any file, wherever it is, and the one before is served', async () => {
  const index = await twoGenerations();
  const folder = join(index, 'gen-0002');
  const files = await readdir(folder);
  expect(files).toHaveLength(5);
  for (const file of files) {
    const path = join(folder, file);
    const { length } = await readFile(path);
    for (const at of [0, 1, length >> 2, length >> 1, length - 2, length - 1]) {
      await flipByte(path, at);
      const { generation, rejected } = await chooseGeneration(index);
      const after = { file, at, served: generation?.name, rejected: rejected.map(({ name }) => name) };
      expect(after).toEqual({ file, at, served: 'gen-0001', rejected: ['gen-0002'] });
      await flipByte(path, at);
    }
  }
  expect((await chooseGeneration(index)).generation?.name).toBe('gen-0002');
});

describe('the one before is served when a file is', () => {
  const harms: [string, (path: string) => Promise<void>][] = [
    ['cut short', (path) => truncate(path, 7)],
    ['empty', (path) => truncate(path, 0)],
    ['too long', (path) => appendFile(path, 'more')],
    ['missing', (path) => rm(path)],
    ['that of another generation', (path) => cp(path.replace('gen-0002', 'gen-0001'), path)],
  ];
  test.each(harms)('%s', async (_, harm) => {
    const index = await twoGenerations();
    const keep = await temporaryFolder();
    const folder = join(index, 'gen-0002');
    for (const file of await readdir(folder)) {
      await cp(join(folder, file), join(keep, file));
      await harm(join(folder, file));
      const { generation, rejected } = await chooseGeneration(index);
      const after = { file, served: generation?.name, detail: rejected[0]?.detail };
      expect(after).toEqual({ file, served: 'gen-0001', detail: expect.stringMatching(/^its .*\.$/) });
      await cp(join(keep, file), join(folder, file));
    }
  });
});

describe('CURRENT', () => {
  test.each([
    ['missing', null],
    ['empty', ''],
    ['garbage', '\u0000\u0001garbage'],
    ['a path out of the folder', '../../etc'],
    ['a folder of a build', 'building-gen-0003-1'],
  ])('%s: the newest whole one is served', async (_, text) => {
    const index = await twoGenerations();
    if (text === null) await rm(join(index, 'CURRENT'));
    else await writeFile(join(index, 'CURRENT'), text);
    expect(await chooseGeneration(index)).toMatchObject({
      current: null,
      generation: { name: 'gen-0002' },
      rejected: [],
    });
    await flipByte(join(index, 'gen-0002', 'lexical.bin'), 3);
    expect((await chooseGeneration(index)).generation?.name).toBe('gen-0001');
  });

  test('naming a generation that is gone: the one before it is served, not one after it', async () => {
    const index = await twoGenerations();
    await publishSmall(index, 'three');
    await writeFile(join(index, 'CURRENT'), 'gen-0002\n');
    await rm(join(index, 'gen-0002'), { recursive: true });
    expect((await chooseGeneration(index)).generation?.name).toBe('gen-0001');
    await rm(join(index, 'gen-0001'), { recursive: true });
    expect((await chooseGeneration(index)).generation?.name).toBe('gen-0003');
  });
});

describe('another schema', () => {
  test.each([
    ['newer', 999, 'newer_schema'],
    ['older', 0, 'older_schema'],
  ])('%s is told apart from a broken file', async (_, version, reason) => {
    const index = await twoGenerations();
    const path = join(index, 'gen-0002', 'manifest.json');
    const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
    const text = JSON.stringify({ ...Object(manifest), schemaVersion: version, unknown: true });
    await writeFile(path, text);
    await writeFile(join(index, 'gen-0002', 'manifest.sha256'), manifestChecksum(text));
    const choice = await chooseGeneration(index);
    expect(choice.rejected).toMatchObject([{ name: 'gen-0002', reason }]);
    expect(choice.rejected[0]?.detail).toContain(`schema ${version}`);
    expect(choice.generation?.name).toBe('gen-0001');
  });
});

test('a manifest that names a file outside its folder is refused', async () => {
  const index = await twoGenerations();
  const path = join(index, 'gen-0002', 'manifest.json');
  const text = (await readFile(path, 'utf8')).replace('"lexical.bin"', '"../gen-0001/lexical.bin"');
  await writeFile(path, text);
  await writeFile(join(index, 'gen-0002', 'manifest.sha256'), manifestChecksum(text));
  expect((await chooseGeneration(index)).rejected).toMatchObject([{ name: 'gen-0002', reason: 'bad_manifest' }]);
});

test('no folder, an empty folder and only broken ones: nothing is served and nothing is thrown', async () => {
  const index = await temporaryFolder();
  expect((await chooseGeneration(join(index, 'none'))).generation).toBeNull();
  expect((await chooseGeneration(index)).generation).toBeNull();
  await publishSmall(index, 'one');
  await rm(join(index, 'gen-0001', 'passages.bin'));
  expect(await chooseGeneration(index)).toMatchObject({ generation: null, rejected: [{ reason: 'missing_file' }] });
});
