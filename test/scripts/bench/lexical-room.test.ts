import { expect, test } from 'vitest';
import { measureLexical } from '../../../scripts/bench/lexical-room.ts';
import { synthesise } from '../../../scripts/bench/synthetic.ts';
import { tableOf } from '../../../scripts/bench/table.ts';

test('the bench measures every engine and finds the same hits with and without skipping', () => {
  const room = measureLexical(synthesise({ passages: 1500, queries: 12, seed: 4 }), () => undefined);
  expect(room.engines.map(({ engine }) => engine)).toEqual([
    'SQLite FTS5',
    'own index',
    'own index with pairs',
    'MiniSearch',
    'own index, exhaustive',
  ]);
  for (const { milliseconds } of room.engines) expect(milliseconds?.p50).toBeGreaterThan(0);
  const [own, paired] = room.checks;
  expect([own?.holds, paired?.holds]).toEqual([true, true]);
  expect(own?.measured).toBe('12 of 12 queries');
  expect(tableOf(room)).toContain('SQLite FTS5');
});
