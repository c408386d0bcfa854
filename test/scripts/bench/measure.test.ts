import { expect, test } from 'vitest';
import { interleaved, timesOf } from '../../../scripts/bench/measure.ts';

test('percentiles are of the sorted times', () => {
  const times = timesOf(Array.from({ length: 100 }, (_, i) => 100 - i));
  expect(times).toEqual({ p50: 51, p95: 96, max: 100 });
});

test('ways take turns, and each has its time for every query of every round', () => {
  const calls: string[] = [];
  const way = (name: string) => [name, (query: string) => calls.push(`${name} ${query}`)] as const;
  const times = interleaved(new Map([way('a'), way('b')]), ['q1', 'q2'], 2);
  expect(times.get('a')).toHaveLength(4);
  expect(times.get('b')).toHaveLength(4);
  expect(calls.slice(4)).toEqual(['a q1', 'b q1', 'b q2', 'a q2', 'a q1', 'b q1', 'b q2', 'a q2']);
});
