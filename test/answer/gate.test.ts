import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answer/model.ts';
import { tidyText } from '../../src/answer/steps/tidy.ts';
import { ungrounded } from '../../src/answer/verify/gate.ts';

const citation: Citation = {
  passage: 'schemes/x.vi#what',
  document: 'schemes/x.vi',
  title: 'Chuẩn nghèo 2026',
  number: '351/2025/NĐ-CP',
  url: 'https://example.vn/a',
  quote: 'Chuẩn thu nhập ở nông thôn là 1.500.000 đồng/người/tháng. Tỷ lệ hỗ trợ là 4,5% từ ngày 01/7/2026.',
  effectiveFrom: '2026-01-01',
  effectiveTo: '2026-12-31',
};

const check = (text: string, language: 'vi' | 'en' = 'vi') =>
  ungrounded({ text, citations: [citation] }, { language, languageOf: () => 'vi', given: [], today: '2026-11-21' }).map(
    (quantity) => quantity.text,
  );

describe('the gate', () => {
  it.each([
    'Chuẩn nghèo nông thôn là 1.500.000 đồng.',
    'Chuẩn nghèo nông thôn là 1500000 đồng.',
    'Chuẩn nghèo nông thôn là 1,5 triệu đồng.',
    'Nghị định 351/2025/NĐ-CP có hiệu lực từ 01/01/2026 đến hết 31/12/2026.',
    'Tra cứu ngày 21/11/2026: 4,5%.',
    'Xem https://example.vn/a.',
    'Không có con số nào.',
  ])('lets pass: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('reads both languages', () => {
    expect(check('The line is VND 1.5 million; 4.5% from 1 July 2026.', 'en')).toEqual([]);
  });

  it.each([
    ['Chuẩn nghèo là 1.600.000 đồng.', '1.600.000'],
    ['Chuẩn nghèo là 1,6 triệu.', '1,6 triệu'],
    ['Tỷ lệ là 45%.', '45'],
    ['Từ ngày 01/8/2026.', '01/8/2026'],
    ['Theo Nghị định 352/2025/NĐ-CP.', '352/2025/NĐ-CP'],
    ['Gọi 0912345678.', '0912345678'],
    ['Xem https://example.vn/b.', 'https://example.vn/b'],
    ['Mức 4,5 đồng.', '4,5'],
  ])('holds back: %s', (text, figure) => {
    expect(check(text)).toEqual([figure]);
  });
});

describe('tidy', () => {
  it('takes out what does not show and keeps the words', () => {
    expect(tidyText('hộ\u200B nghèo\u{E0041}\u{E0042}\u202E  là\tgì?')).toBe('hộ nghèo là gì?');
  });

  it('composes marks and bounds towers of them', () => {
    expect(tidyText('ho\u0323\u0302')).toBe('hộ');
    expect(tidyText(`a${'\u0301'.repeat(50)}`).length).toBeLessThan(6);
  });

  it('bounds length at a word and survives lone surrogates', () => {
    expect(tidyText('chữ '.repeat(5000)).length).toBeLessThanOrEqual(1000);
    expect(tidyText('a\uD800b')).toContain('a');
  });
});
