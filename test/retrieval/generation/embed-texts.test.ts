import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../src/retrieval/generation/disk.ts';
import { embedTexts, type TextEmbedder } from '../../../src/retrieval/generation/embed-texts.ts';
import { vectorCachePath } from '../../../src/retrieval/generation/vector-cache.ts';
import { faultyDisk } from '../../faults/faulty-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DIMENSION = 4;

/** Counts what it is asked; the vector of a text tells the text. */
function countingEmbedder(model = 'test/letters-1') {
  const asked: string[] = [];
  const vectorOf = (text: string) => Float32Array.of(text.length, text.codePointAt(0) ?? 0, 0.1, 1);
  const embedder: TextEmbedder = {
    model,
    dimension: DIMENSION,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map(vectorOf);
    },
  };
  const expected = (texts: readonly string[]) => texts.map(vectorOf);
  return { embedder, asked, expected };
}

const texts = Array.from({ length: 150 }, (_, i) => `hộ nghèo ${'x'.repeat(i)}`);

test('only what changed is embedded, equal texts once', async () => {
  const cache = join(await temporaryFolder(), 'cache');
  const { embedder, asked, expected } = countingEmbedder();
  const progress: number[] = [];
  const first = await embedTexts(realDisk, cache, embedder, [...texts, ...texts.slice(0, 9)], (done) =>
    progress.push(done),
  );
  expect(first).toMatchObject({ embedded: 150, cached: 0 });
  expect(first.vectors).toEqual(expected([...texts, ...texts.slice(0, 9)]));
  expect(progress).toEqual([0, 64, 128, 150]);
  asked.length = 0;
  const second = await embedTexts(realDisk, cache, embedder, [...texts.slice(1), 'mới']);
  expect(second).toMatchObject({ embedded: 1, cached: 149 });
  expect(asked).toEqual(['mới']);
  expect(second.vectors).toEqual(expected([...texts.slice(1), 'mới']));
});

test('another model does not take the vectors of the first', async () => {
  const cache = await temporaryFolder();
  await embedTexts(realDisk, cache, countingEmbedder().embedder, texts);
  expect(await embedTexts(realDisk, cache, countingEmbedder('test/letters-2').embedder, texts)).toMatchObject({
    embedded: 150,
  });
});

test('a changed byte costs one vector and a torn end the last; the file is mended', async () => {
  const cache = await temporaryFolder();
  const { embedder, expected } = countingEmbedder();
  await embedTexts(realDisk, cache, embedder, texts);
  const path = vectorCachePath(cache, embedder.model, DIMENSION);
  const bytes = await readFile(path);
  bytes[16 + 52 * 7 + 40] = (bytes[16 + 52 * 7 + 40] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await truncate(path, bytes.length - 5);
  const mended = await embedTexts(realDisk, cache, embedder, texts);
  expect(mended).toMatchObject({ embedded: 2, cached: 148 });
  expect(mended.vectors).toEqual(expected(texts));
  expect(await embedTexts(realDisk, cache, embedder, texts)).toMatchObject({ embedded: 0, cached: 150 });
});

test.each([
  ['text', Buffer.from('this is no cache of vectors at all')],
  ['nothing', Buffer.alloc(0)],
])('a file that holds %s is ignored and replaced', async (_, bytes) => {
  const cache = await temporaryFolder();
  const { embedder } = countingEmbedder();
  await writeFile(vectorCachePath(cache, embedder.model, DIMENSION), bytes);
  expect(await embedTexts(realDisk, cache, embedder, texts)).toMatchObject({ embedded: 150, cached: 0 });
  expect(await embedTexts(realDisk, cache, embedder, texts)).toMatchObject({ embedded: 0, cached: 150 });
});

test('what was embedded before a failure is kept', async () => {
  const cache = await temporaryFolder();
  const { embedder, asked } = countingEmbedder();
  const failing: TextEmbedder = {
    ...embedder,
    embed: async (batch) => {
      if (asked.length >= 128) throw new Error('the endpoint is gone');
      return embedder.embed(batch);
    },
  };
  await expect(embedTexts(realDisk, cache, failing, texts)).rejects.toThrow('the endpoint is gone');
  expect(await embedTexts(realDisk, cache, embedder, texts)).toMatchObject({ embedded: 22, cached: 128 });
});

test('a cache that cannot be written stops nothing but the saving', async () => {
  const cache = await temporaryFolder();
  const { embedder, expected } = countingEmbedder();
  const { disk } = faultyDisk({ at: 0, code: 'EROFS', lasts: 'for good' });
  const result = await embedTexts(disk, cache, embedder, texts);
  expect(result).toMatchObject({ embedded: 150, cacheFault: 'EROFS' });
  expect(result.vectors).toEqual(expected(texts));
});

test('what is no vector is an error that names the model', async () => {
  const cache = await temporaryFolder();
  const { embedder } = countingEmbedder();
  const returning = (vector: number[]): TextEmbedder => ({
    ...embedder,
    embed: async (batch) => batch.map(() => Float32Array.from(vector)),
  });
  await expect(embedTexts(realDisk, cache, returning([1, 2, 3]), texts)).rejects.toThrow(
    /letters-1 returned 3 numbers/,
  );
  await expect(embedTexts(realDisk, cache, returning([1, 2, 3, Number.NaN]), texts)).rejects.toThrow(/NaN/);
  await expect(embedTexts(realDisk, cache, { ...embedder, embed: async () => [] }, texts)).rejects.toThrow(/0 numbers/);
});

test('a cache that is many times too large is cut down to what is used', async () => {
  const cache = await temporaryFolder();
  const { embedder } = countingEmbedder();
  const many = Array.from({ length: 1_500 }, (_, i) => `câu ${i}`);
  await embedTexts(realDisk, cache, embedder, many);
  expect(await embedTexts(realDisk, cache, embedder, many.slice(0, 10))).toMatchObject({ cached: 10 });
  expect((await stat(vectorCachePath(cache, embedder.model, DIMENSION))).size).toBe(16 + 10 * 52);
});
