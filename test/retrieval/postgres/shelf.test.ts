import { expect, it } from 'vitest';
import { createShelf } from '../../../src/retrieval/postgres/read/shelf.ts';
import { aPassage } from '../small-corpus.ts';

const MINUTE = 60_000;

it('documents that were found stay for ten minutes after they were last found, those kept stay for good', async () => {
  let now = 0;
  const read: number[] = [];
  const shelf = createShelf(
    async (documents) => {
      read.push(...documents);
      return new Map(documents.map((document) => [document, [aPassage(`d${document}.vi#a`, 'x')]]));
    },
    () => now,
  );
  await shelf.keep([1]);
  await shelf.bring([1, 2, 2, 3]);
  expect(read).toEqual([1, 2, 3]);
  expect(shelf.passagesOf(2).map(({ id }) => id)).toEqual(['d2.vi#a']);
  now = 9 * MINUTE;
  await shelf.bring([2]);
  now = 12 * MINUTE;
  await shelf.bring([]);
  expect([1, 2, 3].map((document) => shelf.passagesOf(document).length)).toEqual([1, 1, 0]);
  expect(shelf.passage('d3.vi#a')).toBeUndefined();
  now = 20 * MINUTE;
  await shelf.bring([2]);
  expect(shelf.passage('d2.vi#a')).toBeDefined();
  now = 40 * MINUTE;
  await shelf.bring([]);
  await shelf.bring([2]);
  expect(read).toEqual([1, 2, 3, 2]);
});
