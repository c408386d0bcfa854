import { describe, expect, test } from 'vitest';
import { analyse, GAP, pairsOf } from '../../src/language/analyse.ts';

describe('Vietnamese', () => {
  test('comes with and without marks, in canonical form', () => {
    const terms = analyse('Tỷ lệ hộ nghèo ở Hòa Bình', 'vi');
    expect(terms.accented).toEqual(['tỉ', 'lệ', 'hộ', 'nghèo', 'ở', 'hoà', 'bình', GAP]);
    expect(terms.folded).toEqual(['ti', 'le', 'ho', 'ngheo', 'o', 'hoa', 'binh', GAP]);
    expect(terms.stem).toBeUndefined();
  });

  test('keeps the number of a law in its sentence in parts, and whole behind it', () => {
    expect(analyse('Nghị định 07/2021/NĐ-CP quy định', 'vi').accented).toEqual([
      'nghị',
      'định',
      '7',
      '2021',
      'nđ',
      'cp',
      'quy',
      'định',
      GAP,
      '7/2021/nđ-cp',
      GAP,
    ]);
  });
});

describe('English', () => {
  test('comes as stems without stop words, and as whole words', () => {
    const terms = analyse("The commune's poor households", 'en');
    expect(terms.stem).toEqual(['commun', 'poor', 'household', GAP]);
    expect(terms.word).toEqual(['the', 'commune', 'poor', 'households', GAP]);
  });

  test('meets the same number written in Vietnamese', () => {
    expect(analyse('VND 1,500,000 (4.5%)', 'en').word).toEqual(expect.arrayContaining(['1500000', '4.5']));
    expect(analyse('1.500.000 đồng (4,5%)', 'vi').folded).toEqual(expect.arrayContaining(['1500000', '4.5']));
  });

  test('finds a Vietnamese name with or without its marks', () => {
    expect(analyse('Đắk Lắk', 'en').word).toEqual(analyse('Dak Lak', 'en').word);
  });
});

test('pairs are of neighbours, never across a sentence end', () => {
  expect(pairsOf(analyse('Hộ nghèo được vay. Trả dần', 'vi').accented ?? [])).toEqual([
    'hộ_nghèo',
    'nghèo_được',
    'được_vay',
    'trả_dần',
  ]);
});
