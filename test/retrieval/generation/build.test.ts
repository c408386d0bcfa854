import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import type { Embedder } from '../../../src/retrieval/embedding/model.ts';
import { type BuildOptions, buildGeneration } from '../../../src/retrieval/generation/build.ts';
import { type LoadedGeneration, loadGeneration } from '../../../src/retrieval/generation/load.ts';
import type { Notice } from '../../../src/retrieval/generation/match-spaces.ts';
import { loadGraphLibrary } from '../../../src/retrieval/vector/graph.ts';
import { type SmallCorpus, smallCorpus, writeScheme } from './small-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const build = ({ corpus, ...rest }: SmallCorpus, more: Partial<BuildOptions> = {}) =>
  buildGeneration({ folders: [corpus], embedder: null, ...rest, ...more });

async function load(dataFolder: string, embedder: Embedder | null = null) {
  const notices: Notice[] = [];
  const rejected: string[] = [];
  const loading = await loadGeneration(dataFolder, {
    embedder,
    onNotice: (notice) => notices.push(notice),
    onRejected: ({ name }) => rejected.push(name),
  });
  if (loading.kind !== 'loaded') throw new Error(loading.kind);
  return { generation: loading.generation, notices, rejected };
}

const find = async ({ retriever }: LoadedGeneration, text: string) =>
  (await retriever.search({ text, language: 'vi', day: null, places: [], k: 3, perDocument: 1 })).map(
    (hit) => hit.document.id,
  );

test('what was built is found, with its tables, and says what it is', async () => {
  const small = await smallCorpus();
  const stages = new Set<string>();
  const summary = await build(small, {
    now: () => new Date('2026-11-21T08:00:00Z'),
    onProgress: (stage) => stages.add(stage),
  });
  expect(summary).toMatchObject({ skipped: [], cached: 0, cacheFault: null, removed: [], leftovers: 0 });
  expect([...stages]).toEqual(['read', 'words', 'embed', 'write']);
  const { generation, notices, rejected } = await load(small.dataFolder);
  expect({ notices, rejected }).toEqual({ notices: [], rejected: [] });
  expect(generation.manifest).toEqual(summary.manifest);
  expect(generation.manifest).toMatchObject({
    name: 'gen-0001',
    builtAt: '2026-11-21T08:00:00.000Z',
    embedding: { model: expect.stringMatching(/^hoi-xa-bilingual/), dimension: 2048, space: 'cosine' },
    counts: { observations: 1, places: 2, sources: 2, skipped: 0 },
    corpus: { folders: [small.corpus] },
  });
  const ids = generation.retriever.documents().map(({ id }) => id);
  expect(generation.manifest.counts['documents']).toBe(ids.length);
  expect(ids.slice(0, 3)).toEqual(['schemes/health.vi', 'schemes/light.vi', 'schemes/loan.vi']);
  expect(ids).toEqual(
    expect.arrayContaining(['sources/nd-07-2021.vi', 'statistics/d-binh-gia.en', 'places/d-binh-gia.vi']),
  );
  expect((await find(generation, 'vay ngân hàng'))[0]).toBe('schemes/loan.vi');
  expect((await find(generation, 'tỷ lệ hộ nghèo huyện Bình Gia năm 2023'))[0]).toBe('statistics/d-binh-gia.vi');
  expect(generation.retriever.passage('sources/nd-07-2021.vi#register')?.text).toContain('ban hành ngày 27/01/2021.');
  expect(generation.observations).toMatchObject([{ place: 'd-binh-gia', value: 14.78 }]);
  expect(generation.indicators.map(({ id }) => id)).toEqual(['poor_rate']);
  expect(generation.places.map(({ id }) => id)).toEqual(['vn', 'd-binh-gia']);
  expect(generation.sources.map(({ id }) => id)).toEqual(['nd-07-2021', 's1']);
});

test('the same corpus gives the same bytes', async () => {
  const small = await smallCorpus();
  const first = await build(small);
  const second = await build(small, { dataFolder: await temporaryFolder() });
  expect(second.manifest.files).toEqual(first.manifest.files);
  expect(second.manifest.corpus).toEqual(first.manifest.corpus);
});

test('after one file changed only its texts are embedded; two generations are kept', async () => {
  const small = await smallCorpus();
  const first = await build(small);
  await writeScheme(small.corpus, 'light', 'Hộ nghèo được hỗ trợ tiền điện, mức mới.');
  const second = await build(small);
  expect(second).toMatchObject({ embedded: 1, cached: first.embedded - 1, removed: [] });
  expect(second.manifest.corpus.hash).not.toBe(first.manifest.corpus.hash);
  const third = await build(small);
  expect(third).toMatchObject({ embedded: 0, cached: first.embedded, removed: ['gen-0001'] });
  expect((await readdir(join(small.dataFolder, 'index'))).sort()).toEqual(['CURRENT', 'gen-0002', 'gen-0003']);
});

test('several folders; what cannot be read is named, the rest is built', async () => {
  const small = await smallCorpus();
  const raw = await temporaryFolder();
  await writeFile(
    join(raw, 'thông báo.txt'),
    'Ủy ban nhân dân xã Hòa Bình thông báo lịch rà soát hộ nghèo năm 2026 tại các thôn.',
  );
  await writeFile(join(raw, 'trống.txt'), '');
  await writeFile(join(raw, 'ảnh.png'), Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  await writeFile(join(small.corpus, 'statistics', 'observations.csv'), 'place,period\nx,y\n');
  const summary = await build(small, { folders: [small.corpus, raw] });
  const skipped = summary.skipped.map(({ path, reason, detail }) => ({ path, reason, says: detail.length > 10 }));
  expect(skipped).toEqual(
    expect.arrayContaining([
      { path: join(raw, 'trống.txt'), reason: 'empty', says: true },
      { path: join(raw, 'ảnh.png'), reason: 'unknown_format', says: true },
      { path: join(small.corpus, 'statistics', 'observations.csv'), reason: 'broken', says: true },
    ]),
  );
  expect(skipped).toHaveLength(3);
  const { generation } = await load(small.dataFolder);
  expect((await find(generation, 'lịch rà soát xã Hòa Bình'))[0]).toBe('thông báo');
  expect(generation.observations).toEqual([]);
});

describe('a build that cannot be done fails in one line and leaves the index as it was', () => {
  test.each<[string, (small: SmallCorpus) => Promise<Partial<BuildOptions>>, RegExp]>([
    ['no folder', async () => ({ folders: ['/nowhere/at/all'] }), /corpus folder \/nowhere\/at\/all does not exist/],
    ['a file as a folder', async ({ tablePath }) => ({ folders: [tablePath] }), /is a file/],
    ['an empty folder', async () => ({ folders: [await temporaryFolder()] }), /Nothing could be read/],
    ['no table', async () => ({ tablePath: '/nowhere/table' }), /translation table \/nowhere\/table cannot be read/],
    ['data in a file', async ({ tablePath }) => ({ dataFolder: tablePath }), /building the index/],
  ])('%s', async (_, change, message) => {
    const small = await smallCorpus();
    await build(small);
    const error: unknown = await build(small, await change(small)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect(error instanceof Failure && error.line).toMatch(message);
    expect((await load(small.dataFolder)).generation.name).toBe('gen-0001');
    expect((await readdir(join(small.dataFolder, 'index'))).sort()).toEqual(['CURRENT', 'gen-0001']);
  });
});

/** Two numbers: whether the text speaks of loans, and whether it does not. */
const loanEmbedder = (model: string): Embedder => {
  const vectorOf = (text: string) => (text.includes('vay') ? Float32Array.of(1, 0) : Float32Array.of(0, 1));
  return {
    model,
    dimension: 2,
    embed: async (texts) => texts.map(vectorOf),
    embedQuestion: async (text) => vectorOf(text),
  };
};

describe('embeddings', () => {
  test('the configured ones are used again', async () => {
    const small = await smallCorpus();
    const { manifest } = await build(small, { embedder: loanEmbedder('endpoint/a') });
    expect(manifest.embedding).toEqual({ model: 'endpoint/a', dimension: 2, space: 'cosine' });
    const { generation, notices } = await load(small.dataFolder, loanEmbedder('endpoint/a'));
    expect(notices).toEqual([]);
    expect((await find(generation, 'vay'))[0]).toBe('schemes/loan.vi');
  });

  test('of another model are never mixed: the built-in ones stand in, and it is said', async () => {
    const small = await smallCorpus();
    await build(small, { embedder: loanEmbedder('endpoint/a') });
    const { generation, notices } = await load(small.dataFolder, loanEmbedder('endpoint/b'));
    expect(notices).toMatchObject([{ reason: 'other_embedding', detail: expect.stringContaining('npm run index') }]);
    expect((await find(generation, 'vay ngân hàng'))[0]).toBe('schemes/loan.vi');
  });

  test('an index of the built-in ones goes on with them when others are configured, and says so', async () => {
    const small = await smallCorpus();
    await build(small);
    const { generation, notices } = await load(small.dataFolder, loanEmbedder('endpoint/a'));
    expect(notices).toMatchObject([{ reason: 'other_embedding' }]);
    expect((await find(generation, 'vay ngân hàng'))[0]).toBe('schemes/loan.vi');
  });

  test('that fail at a question leave it to the built-in ones', async () => {
    const small = await smallCorpus();
    const embedder = loanEmbedder('endpoint/a');
    await build(small, { embedder });
    const down = { ...embedder, embedQuestion: () => Promise.reject(new Error('down')) };
    const { generation, notices } = await load(small.dataFolder, down);
    expect((await find(generation, 'vay ngân hàng'))[0]).toBe('schemes/loan.vi');
    expect(notices).toMatchObject([{ reason: 'question_not_embedded' }]);
  });
});

test.skipIf((await loadGraphLibrary()) === null)('vectors as a graph find the same', async () => {
  const small = await smallCorpus();
  const { manifest } = await build(small, { graphFrom: 1 });
  expect(Object.keys(manifest.files)).toContain('vectors.hnsw');
  const { generation, notices } = await load(small.dataFolder);
  expect(notices).toEqual([]);
  expect((await find(generation, 'vay ngân hàng'))[0]).toBe('schemes/loan.vi');
});

test('a folder of one short file', async () => {
  const raw = await temporaryFolder();
  await mkdir(join(raw, 'a'));
  await writeFile(join(raw, 'a', 'x.txt'), 'Hộ nghèo.');
  const small = await smallCorpus();
  await build(small, { folders: [raw] });
  const { generation } = await load(small.dataFolder);
  expect(await find(generation, 'hộ nghèo')).toEqual(['a/x']);
  expect(generation.observations).toEqual([]);
});
