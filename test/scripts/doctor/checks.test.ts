import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finding, runChecks } from '../../../scripts/doctor/check.ts';
import { checkContacts } from '../../../scripts/doctor/contacts.ts';
import { checkIndex } from '../../../scripts/doctor/index-state.ts';
import { checkConfiguration, checkDataFolder, checkGraphLibrary, checkNode } from '../../../scripts/doctor/machine.ts';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';
import { type SmallCorpus, smallCorpus, writeScheme } from '../../retrieval/generation/small-corpus.ts';
import { temporaryFolder } from '../../retrieval/generation/temporary-folder.ts';

const levels = (findings: readonly Finding[]) => Object.fromEntries(findings.map(({ name, level }) => [name, level]));

test('a check that throws is a finding, and the others are made', async () => {
  const findings = await runChecks({
    one: () => Promise.reject(new Error('the disk is gone')),
    two: async () => [{ name: 'two', level: 'ok', what: 'fine', mend: null }],
  });
  expect(findings).toMatchObject([
    { name: 'one', level: 'fail', what: 'could not be checked: the disk is gone' },
    { name: 'two', level: 'ok' },
  ]);
});

test.each([
  ['20.18.3', 'fail'],
  ['18.20.0', 'fail'],
  ['20.19.0', 'ok'],
  ['24.0.1', 'ok'],
])('Node.js %s: %s', async (version, level) => {
  expect(await checkNode(version)).toMatchObject([{ level }]);
});

test('each mistake of the configuration is a finding', async () => {
  expect(levels(await checkConfiguration([]))).toEqual({ configuration: 'ok' });
  const found = await checkConfiguration([{ variable: 'PORT', mend: 'must be a whole number' }]);
  expect(found).toMatchObject([
    { level: 'fail', what: 'PORT must be a whole number', mend: expect.stringContaining('PORT') },
  ]);
});

describe('the data folder', () => {
  test('is there, will be there, or cannot be', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    expect(await checkDataFolder(folder)).toMatchObject([{ what: expect.stringMatching(/GB free/) }]);
    expect(await checkDataFolder(join(folder, 'not', 'yet'))).toMatchObject([
      { what: expect.stringMatching(/GB free/) },
    ]);
    expect(await checkDataFolder(join(folder, 'file'))).toMatchObject([
      { level: 'fail', what: expect.stringMatching(/is a file/) },
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('may not be written', async () => {
    const folder = join(await temporaryFolder(), 'locked');
    await mkdir(folder);
    await chmod(folder, 0o555);
    expect(await checkDataFolder(folder)).toMatchObject([
      { level: 'fail', what: expect.stringMatching(/cannot be written/) },
    ]);
  });
});

test('the library of graphs: built or missing', async () => {
  expect(await checkGraphLibrary(async () => null)).toMatchObject([
    { level: 'warn', mend: expect.stringMatching(/npm rebuild/) },
  ]);
  expect(['ok', 'warn']).toContain((await checkGraphLibrary())[0]?.level);
});

describe('the index', () => {
  const build = (small: SmallCorpus) => buildGeneration({ ...small, folders: [small.corpus], embedder: null });
  const check = ({ dataFolder, tablePath }: SmallCorpus, more: Partial<Parameters<typeof checkIndex>[0]> = {}) =>
    checkIndex({ dataFolder, tablePath, embedding: null, today: new Date(), ...more });
  const good = { index: 'ok', embedding: 'ok', age: 'ok', corpus: 'ok' };

  test('none, good, of a changed corpus, of a corpus that is gone', async () => {
    const small = await smallCorpus();
    expect(await check(small)).toMatchObject([{ level: 'warn', what: 'there is no index yet' }]);
    await build(small);
    expect(levels(await check(small))).toEqual(good);
    await writeScheme(small.corpus, 'rice', 'Hộ thiếu đói được hỗ trợ gạo.');
    expect(levels(await check(small))).toEqual({ ...good, corpus: 'warn' });
    await rm(small.corpus, { recursive: true });
    expect((await check(small)).at(-1)).toMatchObject({ level: 'warn', what: expect.stringMatching(/is not there/) });
  });

  test('old', async () => {
    const small = await smallCorpus();
    await build(small);
    const later = new Date(Date.now() + 100 * 86_400_000);
    expect(levels(await check(small, { today: later }))).toEqual({ ...good, age: 'warn' });
  });

  test('of other embeddings than those configured, or of another table', async () => {
    const small = await smallCorpus();
    await build(small);
    const embedding = { baseUrl: 'http://localhost/v1', apiKey: null, model: 'bge-m3', dimension: 1024 };
    expect(levels(await check(small, { embedding }))).toEqual({ ...good, embedding: 'warn' });
    await writeFile(small.tablePath, 'another table');
    expect(levels(await check(small))).toEqual({ ...good, embedding: 'warn' });
  });

  test('broken, with and without one before it; CURRENT lost', async () => {
    const small = await smallCorpus();
    await build(small);
    await build(small);
    const index = join(small.dataFolder, 'index');
    await rm(join(index, 'CURRENT'));
    const lost = await check(small);
    expect(lost[0]).toMatchObject({ level: 'warn', what: 'CURRENT does not name gen-0002, which is served' });
    await writeFile(join(index, 'gen-0002', 'lexical.bin'), 'x');
    const passedOver = await check(small);
    expect(passedOver.slice(0, 2)).toMatchObject([
      { level: 'warn', what: expect.stringMatching(/^gen-0002 is passed over: its file lexical\.bin has 1 bytes/) },
      { level: 'ok', what: expect.stringMatching(/^gen-0001 is whole/) },
    ]);
    await writeFile(join(index, 'gen-0001', 'lexical.bin'), 'x');
    expect((await check(small)).at(-1)).toMatchObject({ level: 'fail', what: 'no generation can be served' });
  });
});

test('contacts that nobody looked at for half a year', async () => {
  const corpus = await temporaryFolder();
  expect(await checkContacts(corpus, '2026-11-21')).toMatchObject([{ level: 'ok' }]);
  const contact = (id: string, verifiedOn: string) => `- id: ${id}
  kind: office
  name: {vi: Ủy ban nhân dân xã, en: Commune office}
  does: {vi: Nhận hồ sơ., en: Takes files.}
  source: s1
  verified_on: ${verifiedOn}
`;
  await writeFile(join(corpus, 'contacts.yaml'), contact('commune', '2026-11-01') + contact('school', '2026-01-01'));
  expect(await checkContacts(corpus, '2026-11-21')).toMatchObject([
    { level: 'warn', what: expect.stringMatching(/180 days: school$/) },
  ]);
  expect(await checkContacts(corpus, '2026-06-01')).toMatchObject([{ level: 'ok' }]);
});
