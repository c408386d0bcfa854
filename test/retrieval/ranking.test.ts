import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardScores, weightedSum } from '../../src/retrieval/fusion.ts';
import { rankByCoverage } from '../../src/retrieval/rank-by-coverage.ts';
import { RETRIEVAL } from '../../src/retrieval/settings.ts';

test('standard scores keep the order and do not depend on the unit', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(lists, fc.double({ min: 0.5, max: 4, noNaN: true }), (scores, unit) => {
      const standard = standardScores(scores);
      const order = (list: readonly number[]) =>
        list.map((_, i) => i).sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
      expect(order(standard)).toEqual(order(scores));
      const scaled = standardScores(scores.map((score) => score * unit));
      standard.forEach((score, i) => {
        expect(Number.isFinite(score)).toBe(true);
        expect(scaled[i]).toBeCloseTo(score, 6);
      });
    }),
  );
});

test('a list of near-equals is not blown up, an empty one is nothing', () => {
  expect(Math.max(...standardScores([10, 10.001, 10.002]))).toBeLessThan(0.01);
  expect(standardScores([0, 0])).toEqual([0, 0]);
  expect(standardScores([])).toEqual([]);
});

test('the share says whom to believe', () => {
  expect(weightedSum([3, 1, 0], [0, 1, 3], 0.9)[0]).toBeGreaterThan(weightedSum([3, 1, 0], [0, 1, 3], 0.9)[2] ?? 0);
  expect(weightedSum([3, 1, 0], [0, 1, 3], 0.1)[0]).toBeLessThan(weightedSum([3, 1, 0], [0, 1, 3], 0.1)[2] ?? 0);
});

const list = (...scores: number[]) => scores.map((score, ordinal) => ({ ordinal, score }));

test('the passage that covers the question goes before one that only repeats a word of it', () => {
  const ranked = rankByCoverage({ own: list(2.2, 2), other: [] }, (ordinal) => (ordinal === 1 ? 1 : 0.2), RETRIEVAL);
  expect(ranked.map(({ ordinal }) => ordinal)).toEqual([1, 0]);
});

test('a list that one passage stands out of beats a longer list of equals in the other language', () => {
  const other = [7, 8, 9].map((ordinal) => ({ ordinal, score: 3 }));
  const ranked = rankByCoverage({ own: list(4, 0.1, 0), other }, () => 0.5, RETRIEVAL);
  expect(ranked[0]?.ordinal).toBe(0);
  expect(ranked).toHaveLength(6);
});

test('passages too far down are not looked at and lose nothing but their coverage', () => {
  const looked: number[] = [];
  const ranked = rankByCoverage(
    { own: list(5, 4, 3, 2), other: [] },
    (ordinal) => {
      looked.push(ordinal);
      return 1;
    },
    { ...RETRIEVAL, judged: 2 },
  );
  expect(looked).toEqual([0, 1]);
  expect(ranked.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
});
