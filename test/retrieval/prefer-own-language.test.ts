import { expect, test } from 'vitest';
import { preferOwnLanguage, toCompare } from '../../src/retrieval/prefer-own-language.ts';

/** Even passages are in the language asked; vectors are written out. */
const isOwn = (ordinal: number) => ordinal % 2 === 0;
const order = (scores: readonly number[], vectors: readonly (readonly number[])[]) => {
  const ranked = scores.map((score, ordinal) => ({ ordinal, score })).sort((a, b) => b.score - a.score);
  const compared = toCompare(ranked, isOwn);
  if (compared === null) return ranked.map(({ ordinal }) => ordinal);
  const places = new Map(vectors.map((vector, ordinal) => [ordinal, Float32Array.from(vector)]));
  return preferOwnLanguage(ranked, compared, places).map(({ ordinal }) => ordinal);
};

test('the passage in the language asked goes before its translation, wherever it was', () => {
  // 0 and 3 say the same; 1 and 2 are about other things.
  const vectors = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0.8, 0.6, 0],
  ];
  expect(order([1, 2, 3, 5], vectors)).toEqual([0, 3, 2, 1]);
});

test('passages on one subject are not taken for translations of each other', () => {
  const vectors = [
    [0.8, 0.6],
    [1, 0],
    [0.7, 0.7],
    [0.9, 0.4],
  ];
  expect(order([1, 2, 3, 5], vectors)).toEqual([3, 2, 1, 0]);
});

test('one that is first already stays so, and one language alone is left as it is', () => {
  const vectors = [
    [1, 0],
    [1, 0],
  ];
  expect(order([2, 1], vectors)).toEqual([0, 1]);
  expect(order([2], vectors)).toEqual([0]);
});
