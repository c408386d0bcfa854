import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/corpus/model.ts';
import type { Citation } from '../../../src/answer/model.ts';
import { type GateContext, ungrounded } from '../../../src/answer/verify/gate.ts';
import { compute } from '../../../src/statistics/arithmetic.ts';

const citation = (quote: string, more: Partial<Citation> = {}): Citation => ({
  passage: 'x.vi#what',
  document: 'x.vi',
  title: 'Bảng số',
  number: null,
  url: null,
  quote,
  effectiveFrom: null,
  effectiveTo: null,
  ...more,
});
const context: GateContext = { language: 'vi', languageOf: () => 'vi', given: [], today: '2026-11-21' };
const open = (text: string, citations: readonly Citation[], more: Partial<GateContext> = {}) =>
  ungrounded({ text, citations }, { ...context, ...more }).map((quantity) => quantity.text);

describe('what a citation grounds besides its quote', () => {
  it.each([
    ['Chương trình 1719.', { title: 'Chương trình 1719' }, []],
    ['Chương trình 1719.', {}, ['1719']],
    ['Nghị định 07/2021/NĐ-CP.', { number: '07/2021/NĐ-CP' }, []],
    ['Nghị định 07/2021/NĐ-CP.', {}, ['07/2021/NĐ-CP']],
    ['Xem https://a.vn/b.', { url: 'https://a.vn/b' }, []],
    ['Từ 01/7/2026.', { effectiveFrom: '2026-07-01' }, []],
    ['Đến 31/12/2026.', { effectiveTo: '2026-12-31' }, []],
    ['Đến 31/12/2026.', { effectiveFrom: '2026-07-01' }, ['31/12/2026']],
  ])('%s %o: %j', (text, more, expected) => {
    expect(open(text, [citation('Không có số.', more)])).toEqual(expected);
  });

  it('numbers are read in the language of the document', () => {
    const english = { languageOf: () => 'en' as const };
    expect(open('Mức 2.100.000.', [citation('It is 2,100,000.')], english)).toEqual([]);
    expect(open('Có 1.234 hộ.', [citation('1,234 households')], english)).toEqual([]);
  });

  it('each of several citations', () => {
    expect(open('Được 5% và 7%.', [citation('Được 5%.'), citation('Được 7%.')])).toEqual([]);
    expect(open('Được 5% và 8%.', [citation('Được 5%.'), citation('Được 7%.')])).toEqual(['8']);
    expect(open('Được 5%.', [])).toEqual(['5']);
  });

  it('a passage that was read before is not read anew, and says the same', () => {
    const passage: Passage = {
      id: 'x.vi#what',
      document: 'x.vi',
      language: 'vi',
      headings: [],
      section: null,
      context: '',
      text: 'Được vay 50 triệu đồng trong 5 năm.',
      effectiveFrom: null,
      effectiveTo: null,
      places: [],
      sources: [],
    };
    const passageOf = (id: string) => (id === passage.id ? passage : undefined);
    const cited = () => [citation('Được vay 50 triệu đồng.')];
    expect(open('Được vay 50 triệu đồng.', cited(), { passageOf })).toEqual([]);
    expect(open('Được vay 60 triệu đồng.', cited(), { passageOf })).toEqual(['60 triệu']);
    expect(open('Borrow VND 50 million.', cited(), { passageOf, language: 'en' })).toEqual([]);
  });
});

describe('numbers worked out', () => {
  const worked = (operation: Parameters<typeof compute>[0], first: number, second: number) => {
    const computed = compute(operation, first, second);
    if (computed === null) throw new Error('nothing to work out');
    return computed;
  };
  const households = [citation('Năm 2022 có 3.000 hộ nghèo, năm 2023 có 2.400 hộ nghèo.')];

  it.each([
    ['Giảm 600 hộ.', [worked('difference', 3000, 2400)], []],
    ['Giảm 600 hộ.', [], ['600']],
    ['Giảm 600%.', [worked('difference', 3000, 2400)], ['600']],
    ['Bằng 80%.', [worked('share', 2400, 3000)], []],
    ['Bằng 80 hộ.', [worked('share', 2400, 3000)], ['80']],
    ['Cộng 5.400 hộ.', [worked('sum', 3000, 2400)], []],
    ['Gấp 1,25 lần.', [worked('ratio', 3000, 2400)], []],
    // A figure that nobody cites works nothing out.
    ['Giảm 700 hộ.', [worked('difference', 3100, 2400)], ['700']],
    // A result that the sum does not have is none.
    ['Giảm 700 hộ.', [{ ...worked('difference', 3000, 2400), value: 700 }], ['700']],
    // What was worked out may be worked on.
    ['Còn 1.800 hộ.', [worked('difference', 3000, 2400), worked('difference', 2400, 600)], []],
  ])('%s: %j', (text, computed, expected) => {
    expect(open(text, households, { computed })).toEqual(expected);
  });

  it('keep the kind of what they are made of', () => {
    const rates = [citation('Tỷ lệ nghèo 14,78%, cận nghèo 26,63%.')];
    expect(open('Cộng lại 41,41%.', rates, { computed: [worked('sum', 14.78, 26.63)] })).toEqual([]);
    expect(open('Chênh 11,85 điểm.', rates, { computed: [worked('difference', 26.63, 14.78)] })).toEqual([]);
    expect(open('Chênh 11,85%.', rates, { computed: [worked('difference', 26.63, 14.78)] })).toEqual(['11,85']);
  });
});

it('the figures that the person gave and the day of the look-up may be repeated', () => {
  const given = [{ kind: 'number' as const, readings: ['1200000'], text: '1,2 triệu', start: 0, end: 9 }];
  expect(open('Với 1.200.000 đồng.', [citation('Không có số.')], { given })).toEqual([]);
  expect(open('Với 1.200.001 đồng.', [citation('Không có số.')], { given })).toEqual(['1.200.001']);
  expect(open('Ngày 21/11/2026.', [citation('Không có số.')])).toEqual([]);
  expect(open('Ngày 22/11/2026.', [citation('Không có số.')])).toEqual(['22/11/2026']);
});
