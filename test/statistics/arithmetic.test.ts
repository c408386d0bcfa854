import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answer/model.ts';
import { ungrounded } from '../../src/answer/verify/gate.ts';
import { type Computed, compute } from '../../src/statistics/arithmetic.ts';

describe('numbers worked out', () => {
  it.each([
    ['difference', 12.2, 2.32, 9.88],
    ['difference', 2.32, 12.2, 9.88],
    ['difference', 23511, 4643, 18868],
    ['sum', 14.78, 26.63, 41.41],
    ['ratio', 6.84, 2.93, 2.33],
    ['share', 311981, 815101, 38.28],
    ['difference', 0.1, 0.3, 0.2],
  ] as const)('%s of %d and %d', (operation, first, second, value) => {
    expect(compute(operation, first, second)).toEqual({ operation, of: [first, second], value });
  });

  it('has no share of nothing', () => {
    expect(compute('share', 1, 0)).toBeNull();
    expect(compute('ratio', 1, 0)).toBeNull();
  });
});

describe('the gate and numbers worked out', () => {
  const citation = (quote: string): Citation => ({
    passage: 'statistics/x.vi#2023',
    document: 'statistics/x.vi',
    title: 'Số liệu',
    number: null,
    url: null,
    quote,
    effectiveFrom: null,
    effectiveTo: null,
  });
  const RATES = citation('Năm 2021, tỷ lệ hộ nghèo là 12,2%. Năm 2025, tỷ lệ hộ nghèo là 2,32%.');
  const check = (
    text: string,
    computed: readonly Computed[],
    quotes: readonly Citation[] = [RATES],
  ): readonly string[] =>
    ungrounded(
      { text, citations: quotes },
      { language: 'vi', languageOf: () => 'vi', given: [], today: '2026-11-21', computed },
    ).map((quantity) => quantity.text);
  const fall: Computed = { operation: 'difference', of: [2.32, 12.2], value: 9.88 };

  it('lets a difference of two cited rates pass, in points', () => {
    expect(check('Giảm 9,88 điểm phần trăm.', [fall])).toEqual([]);
  });

  it('lets nothing pass that nobody says was worked out', () => {
    expect(check('Giảm 9,88 điểm phần trăm.', [])).toEqual(['9,88']);
  });

  it('holds back a wrong result', () => {
    expect(check('Giảm 9,89 điểm phần trăm.', [{ ...fall, value: 9.89 }])).toEqual(['9,89']);
  });

  it('holds back a number of figures that are not cited here', () => {
    const other = citation('Năm 2021, tỷ lệ hộ nghèo là 12,2%.');
    expect(check('Giảm 9,88 điểm phần trăm.', [fall], [other])).toEqual(['9,88']);
  });

  it('holds back a difference of rates that is told as a rate', () => {
    expect(check('Giảm còn 9,88%.', [fall])).toEqual(['9,88']);
  });

  it('does not mix counts and rates', () => {
    const mixed = citation('Có 12 hộ nghèo, tỷ lệ 2%.');
    expect(check('Chênh lệch 10 điểm.', [{ operation: 'difference', of: [12, 2], value: 10 }], [mixed])).toEqual([
      '10',
    ]);
  });

  it('lets a share of two cited counts pass as per cent only', () => {
    const counts = citation('Các huyện nghèo có 311.981 hộ nghèo. Cả nước có 815.101 hộ nghèo.');
    const share: Computed = { operation: 'share', of: [311981, 815101], value: 38.28 };
    expect(check('Chiếm 38,28%.', [share], [counts])).toEqual([]);
    expect(check('Chiếm 38,28 hộ.', [share], [counts])).toEqual(['38,28']);
  });
});
