import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadYears } from '../../../src/statistics/chart/spread.ts';

const yearLists = fc
  .uniqueArray(fc.integer({ min: 2010, max: 2030 }), { minLength: 2, maxLength: 6 })
  .map((years) => years.toSorted((a, b) => a - b));
const stepsOf = (places: readonly number[]): readonly number[] =>
  places.slice(1).map((place, at) => place - (places[at] ?? 0));

test('neighbouring years never stand nearer than a label is wide, and the ends are where they belong', () => {
  fc.assert(
    fc.property(yearLists, (years) => {
      const places = spreadYears(years, 40, 340, 50);
      expect(places).toHaveLength(years.length);
      expect(places[0]).toBe(40);
      expect(places.at(-1)).toBeCloseTo(340);
      expect(Math.min(...stepsOf(places))).toBeGreaterThanOrEqual(50 - 1e-9);
    }),
  );
});

test('a longer time is never shorter on paper', () => {
  fc.assert(
    fc.property(yearLists, (years) => {
      const steps = stepsOf(spreadYears(years, 0, 300, 50));
      const times = stepsOf(years);
      for (const [a, time] of times.entries())
        for (const [b, other] of times.entries())
          if (time > other) expect(steps[a]).toBeGreaterThanOrEqual((steps[b] ?? 0) - 1e-9);
    }),
  );
});

test('years with room stand as far apart as they are; too many share evenly', () => {
  expect(spreadYears([2016, 2018, 2021], 0, 100, 10)).toEqual([0, 40, 100]);
  expect(spreadYears([2010, 2011, 2012, 2016], 0, 90, 40)).toEqual([0, 30, 60, 90]);
});
