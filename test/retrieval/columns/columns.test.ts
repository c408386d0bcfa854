import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openColumns } from '../../../src/retrieval/columns/open.ts';
import { packColumns } from '../../../src/retrieval/columns/pack.ts';
import { aDocument } from '../../support/a-document.ts';
import { aPassage } from '../small-corpus.ts';

const DOCUMENTS = [
  aDocument('a.vi'),
  aDocument('empty.vi'),
  aDocument('a.en', { translationOf: 'a.vi' }),
  aDocument('b.vi'),
];
const PASSAGES = [
  aPassage('a.vi#who', 'x', { effectiveFrom: '2025-07-01', places: ['p-1'] }),
  aPassage('a.vi#what', 'x', { effectiveTo: '2026-06-30' }),
  aPassage('a.en#what', 'x'),
  aPassage('b.vi#what', 'x', { places: ['p-1', 'p-2'] }),
];
const columns = openColumns(packColumns(PASSAGES, DOCUMENTS));

test('languages, documents, families and translations', () => {
  expect([columns.size, columns.documents]).toEqual([4, 4]);
  expect([0, 1, 2, 3].map((at) => columns.language(at))).toEqual(['vi', 'vi', 'en', 'vi']);
  expect([0, 1, 2, 3].map((at) => columns.documentOf(at))).toEqual([0, 0, 2, 3]);
  expect([0, 1, 2, 3].map((at) => columns.familyOfDocument(at))).toEqual([0, 1, 0, 3]);
  expect([0, 1, 2, 3].map((at) => columns.partnerOf(at))).toEqual([2, -1, 0, -1]);
  expect([columns.hasLone('vi'), columns.hasLone('en')]).toEqual([true, true]);
  expect([0, 1, 2, 3].map((at) => columns.passagesOf(at))).toEqual([
    [0, 2],
    [2, 2],
    [2, 3],
    [3, 4],
  ]);
});

test('a translation of the same validity leaves nothing alone', () => {
  const twins = [aPassage('a.vi#what', 'x'), aPassage('a.en#other', 'x'), aPassage('b.vi#what', 'x')];
  const two = openColumns(packColumns(twins, DOCUMENTS));
  expect([two.hasLone('vi'), two.hasLone('en')]).toEqual([true, false]);
});

test('filters by day and place say what comparing the passages says', () => {
  const days = fc.constantFrom(null, '2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01');
  fc.assert(
    fc.property(days, fc.subarray(['p-1', 'p-2', 'p-3']), (day, places) => {
      const accepts = columns.filter(day, places);
      PASSAGES.forEach((passage, ordinal) => {
        const inForce = day === null || ((passage.effectiveFrom ?? day) <= day && day <= (passage.effectiveTo ?? day));
        const there =
          places.length === 0 || passage.places.length === 0 || passage.places.some((place) => places.includes(place));
        expect(accepts(ordinal)).toBe(inForce && there);
      });
    }),
  );
});

test('bytes that start anywhere are read alike; others are refused', () => {
  const bytes = packColumns(PASSAGES, DOCUMENTS);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(openColumns(shifted.subarray(3)).partnerOf(0)).toBe(2);
  expect(() => openColumns(new Uint8Array(64))).toThrow(/no|not/u);
});

test('passages out of order or without a document are a mistake of the builder', () => {
  expect(() => packColumns([...PASSAGES].reverse(), DOCUMENTS)).toThrow(/order/u);
  expect(() => packColumns([aPassage('c.vi#a', 'x')], DOCUMENTS)).toThrow(/c\.vi/u);
});
