import { expect, test } from 'vitest';
import { EMPTY_TABLE } from '../../../src/retrieval/translation/table.ts';
import { SMALL_TABLE } from '../small-table.ts';

const terms = (list: readonly { readonly term: string }[]) => list.map(({ term }) => term);

test('syllables and pairs have shares of their own', () => {
  const found = SMALL_TABLE.translate('household', 'en');
  const sum = (pairs: boolean) =>
    found.filter(({ term }) => term.includes('_') === pairs).reduce((total, { probability }) => total + probability, 0);
  expect(sum(true)).toBeCloseTo(1);
  expect(sum(false)).toBeCloseTo(1);
  expect(terms(found).filter((term) => term.includes('_'))).toEqual(['hộ_gia', 'hộ_nghèo']);
});

test('without marks every reading counts by how often it occurs', () => {
  const found = SMALL_TABLE.translateFolded('ho');
  expect(terms(found)).toEqual(['household', 'lake']);
  expect(found[0]?.probability).toBeCloseTo(60 / 80);
  expect(terms(SMALL_TABLE.translateFolded('y_te'))).toEqual(['health']);
  expect(SMALL_TABLE.translateFolded('xyz')).toEqual([]);
});

test('rare words weigh more, unknown ones most', () => {
  expect(SMALL_TABLE.idf('hộ', 'vi')).toBeLessThan(SMALL_TABLE.idf('nghèo', 'vi'));
  expect(SMALL_TABLE.idf('nghèo', 'vi')).toBeLessThan(SMALL_TABLE.idf('xyz', 'vi'));
  expect(SMALL_TABLE.idf('ho', 'vi')).toBeLessThan(SMALL_TABLE.idf('hộ', 'vi'));
});

test('an empty table translates nothing', () => {
  expect(EMPTY_TABLE.translate('poor', 'en')).toEqual([]);
  expect(EMPTY_TABLE.translateFolded('ngheo')).toEqual([]);
});
