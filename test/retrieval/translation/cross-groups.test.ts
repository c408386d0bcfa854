import { expect, test } from 'vitest';
import { crossGroups } from '../../../src/retrieval/translation/cross-groups.ts';
import { expectedEnglishTerms } from '../../../src/retrieval/translation/english-terms.ts';
import { SMALL_TABLE } from '../small-table.ts';

const shape = (text: string, language: 'vi' | 'en') =>
  crossGroups(text, language, SMALL_TABLE).map(({ terms }) =>
    terms.map(({ field, term }) => `${field}:${term}`).join(' '),
  );

test('all translations of an English word count as one word', () => {
  expect(shape('the poor household', 'en')).toEqual([
    'accented:nghèo',
    'accentedPairs:người_nghèo',
    'accented:hộ',
    'accentedPairs:hộ_gia accentedPairs:hộ_nghèo',
    'folded:poor',
    'folded:household',
  ]);
});

test('names, numbers and numbers of laws stand as they are', () => {
  expect(shape('Decree 07/2021/NĐ-CP in Kon Tum', 'en')).toEqual(
    expect.arrayContaining(['folded:7/2021/nd-cp', 'folded:2021', 'folded:kon', 'folded:tum']),
  );
  expect(shape('the in of', 'en')).toEqual([]);
});

test('Vietnamese with and without marks reaches the same stems', () => {
  expect(shape('hộ nghèo vay vốn', 'vi')).toEqual(expect.arrayContaining(['stem:household', 'stem:poor', 'stem:loan']));
  expect(shape('ho ngheo vay von', 'vi')).toEqual(
    expect.arrayContaining(['stem:household stem:lake', 'stem:poor', 'stem:loan', 'word:ngheo']),
  );
});

test('the English words to be expected in a text of either language', () => {
  const english = expectedEnglishTerms('Poor households and poor schools', 'en', SMALL_TABLE);
  expect([...english]).toEqual([
    ['poor', 2],
    ['household', 1],
    ['school', 1],
  ]);
  const vietnamese = expectedEnglishTerms('Hộ nghèo ở Lý Sơn', 'vi', SMALL_TABLE);
  expect(vietnamese.get('poor')).toBe(1);
  expect(vietnamese.get('household')).toBe(2);
  expect(vietnamese.get('son')).toBe(1);
});
