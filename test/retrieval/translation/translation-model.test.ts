import { expect, test } from 'vitest';
import {
  type AlignedSide,
  digamma,
  trainTranslationModel,
} from '../../../src/retrieval/translation/translation-model.ts';

const side = (words: number, ...texts: number[][]): AlignedSide => ({
  words,
  texts: texts.map((text) => Int32Array.from(text)),
});
const plain = { rounds: 10, diagonal: 0, prior: 0 };

function learnt(source: AlignedSide, target: AlignedSide, settings = plain, weights = source.texts.map(() => 1)) {
  const model = trainTranslationModel(source, target, weights, settings);
  return (from: number, to: number): number => {
    const at = model.sources.findIndex((word, i) => word === from && model.targets[i] === to);
    return at < 0 ? 0 : (model.probabilities[at] ?? 0);
  };
}

test('words that always come together are each other’s translation', () => {
  // 0 = house, 1 = blue, 2 = book; in the other language the same numbers.
  const p = learnt(side(3, [1, 0], [0], [1, 2]), side(3, [0, 1], [0], [2, 1]));
  expect(p(0, 0)).toBeGreaterThan(0.9);
  expect(p(1, 1)).toBeGreaterThan(0.6);
  expect(p(2, 2)).toBeGreaterThan(0.6);
});

test('the translations of a word are never more than a distribution: rare words keep a part for what was not seen', () => {
  const p = learnt(side(3, [0, 1, 2], [0, 2], [1]), side(3, [0, 1], [1, 2], [2, 0]));
  const sums = [0, 1, 2].map((word) => p(word, 0) + p(word, 1) + p(word, 2));
  for (const sum of sums) {
    expect(sum).toBeLessThan(1);
    expect(sum).toBeGreaterThan(0.4);
  }
});

test('the diagonal tells apart words that never stand without each other', () => {
  const [source, target] = [side(2, [0, 1], [0, 1]), side(2, [0, 1], [0, 1])];
  expect(learnt(source, target)(0, 0)).toBeCloseTo(learnt(source, target)(0, 1), 6);
  const near = learnt(source, target, { ...plain, diagonal: 4 });
  expect(near(0, 0)).toBeGreaterThan(10 * near(0, 1));
});

test('a text of more weight counts more', () => {
  const [source, target] = [side(1, [0], [0]), side(2, [0], [1])];
  const p = learnt(source, target, plain, [3, 1]);
  expect(p(0, 0)).toBeGreaterThan(3 * p(0, 1));
});

test('texts without words teach nothing and do no harm', () => {
  expect(learnt(side(1, [], [0]), side(1, [0], [0]))(0, 0)).toBeGreaterThan(0.5);
});

test('digamma as the tables have it', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649, 8);
  expect(digamma(0.5)).toBeCloseTo(-1.963510026, 8);
  expect(digamma(10)).toBeCloseTo(2.251752589, 8);
});
