import { describe, expect, test } from 'vitest';
import { foldDiacritics, hasDiacritics } from '../../src/language/fold.ts';

describe('foldDiacritics', () => {
  test.each([
    ['Hộ nghèo, hộ cận nghèo', 'ho ngheo, ho can ngheo'],
    ['ĐƯỜNG ĐẮK LẮK', 'duong dak lak'],
    ['Nghị định 07/2021/NĐ-CP', 'nghi dinh 07/2021/nd-cp'],
    ['plain text', 'plain text'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldDiacritics(text)).toBe(folded);
  });

  test('is the same for composed and decomposed text', () => {
    expect(foldDiacritics('Thuế ưu đãi'.normalize('NFD'))).toBe('thue uu dai');
  });
});

test.each([
  ['ho ngheo', false],
  ['Poor households', false],
  ['hộ ngheo', true],
  ['duoc di đau', true],
  ['ho\u0323', true],
])('hasDiacritics: %s is %s', (text, has) => {
  expect(hasDiacritics(text)).toBe(has);
});
