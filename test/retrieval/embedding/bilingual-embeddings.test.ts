import { Embeddings } from '@langchain/core/embeddings';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BilingualEmbeddings } from '../../../src/retrieval/embedding/bilingual-embeddings.ts';
import { builtInDimension, createBuiltInEmbedder } from '../../../src/retrieval/embedding/built-in.ts';
import { embedderFromLangChain } from '../../../src/retrieval/embedding/from-langchain.ts';
import { SMALL_TABLE } from '../small-table.ts';

const embeddings = new BilingualEmbeddings({ table: SMALL_TABLE, dimension: 512 });
const cosine = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

test('is LangChain’s own class and points the same way in both languages', async () => {
  expect(embeddings).toBeInstanceOf(Embeddings);
  const [loan = [], school = []] = await embeddings.embedDocuments([
    'Hộ nghèo được vay vốn.',
    'Trường học có bảo hiểm y tế.',
  ]);
  const question = await embeddings.embedQuery('Can a poor household get a loan?');
  expect(cosine(question, loan)).toBeGreaterThan(cosine(question, school) + 0.3);
});

test('marks are not needed', () => {
  const marked = Array.from(embeddings.vectorOf('vay vốn hộ nghèo', 'vi'));
  const bare = Array.from(embeddings.vectorOf('vay von ho ngheo', 'vi'));
  expect(cosine(marked, bare)).toBeGreaterThan(0.7);
});

test('every vector is finite, of length 1 or all zeros, and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const vector = embeddings.vectorOf(text);
      const length = Math.hypot(...vector);
      expect(vector).toEqual(embeddings.vectorOf(text));
      expect(Math.abs(length - 1) < 1e-5 || length === 0).toBe(true);
    }),
  );
  expect(Math.hypot(...embeddings.vectorOf('?!'))).toBe(0);
});

test('another table has another name, so that no vector of one is taken for one of the other', () => {
  const name = (hash: string) => createBuiltInEmbedder(SMALL_TABLE, hash, 64).model;
  expect(name('a'.repeat(64))).not.toBe(name('b'.repeat(64)));
});

test('a large index gets smaller vectors', () => {
  expect([500, 5_000, 100_000].map(builtInDimension)).toEqual([2_048, 1_024, 384]);
});

test('embeddings of an endpoint are brought to length 1', async () => {
  const endpoint = { embedDocuments: async () => [[3, 4]], embedQuery: async () => [0, 0] };
  const embedder = embedderFromLangChain(endpoint, 'm', 2);
  expect((await embedder.embed(['x']))[0]).toEqual(Float32Array.of(0.6, 0.8));
  expect(await embedder.embedQuestion('x', 'vi')).toEqual(Float32Array.of(0, 0));
});
