import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsOf } from '../../src/language/analyse.ts';
import { createFitFinder } from '../../src/retrieval/fit-finder.ts';

const term = fc.constantFrom('ho', 'ngheo', 'vay', 'von', 'loan', '');
const list = fc.array(term, { maxLength: 12 });
const fits = fc.dictionary(
  fc.constantFrom('ho', 'ngheo', 'vay', 'von', 'ho_ngheo', 'vay_von', 'loan'),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** What the finder stands for: the best fit among the terms that are held. */
function bestOf(each: Record<string, number>, held: ReadonlySet<string>): number {
  return Math.max(0, ...Object.entries(each).map(([key, fit]) => (held.has(key) ? fit : 0)));
}

test('finds the best fit of each word among the terms and pairs of a span', () => {
  fc.assert(
    fc.property(fc.array(fits, { maxLength: 4 }), list, (words, terms) => {
      const finder = createFitFinder(words.map((each) => new Map(Object.entries(each))));
      const held = new Set([...terms, ...pairsOf(terms)]);
      expect([...finder.find(terms, { pairs: true })]).toEqual(words.map((each) => bestOf(each, held)));
    }),
  );
});

test('English words that stand alone count beside the stems, pairs do not', () => {
  fc.assert(
    fc.property(fc.array(fits, { maxLength: 4 }), list, list, (words, stems, alone) => {
      const finder = createFitFinder(words.map((each) => new Map(Object.entries(each))));
      const held = new Set([...stems, ...alone]);
      expect([...finder.find(stems, { alone })]).toEqual(words.map((each) => bestOf(each, held)));
    }),
  );
});
