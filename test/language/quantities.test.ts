import { describe, expect, it } from 'vitest';
import { findQuantities, sameQuantity } from '../../src/language/quantities.ts';

const first = (text: string, language: 'vi' | 'en') => {
  const found = findQuantities(text, language)[0];
  if (found === undefined) throw new Error(`no quantity in ${text}`);
  return found;
};

describe('quantities', () => {
  it.each([
    ['1.500.000 đồng', 'vi', '1500000'],
    ['1500000', 'vi', '1500000'],
    ['1,5 triệu đồng', 'vi', '1500000'],
    ['1.5 million VND', 'en', '1500000'],
    ['VND 1,500,000', 'en', '1500000'],
    ['5tr', 'vi', '5000000'],
    ['100k', 'vi', '100000'],
    ['75.000 tỷ đồng', 'vi', '75000000000000'],
    ['423,000 billion VND', 'en', '423000000000000'],
    ['2.100 hộ', 'vi', '2100'],
    ['2,100 households', 'en', '2100'],
    ['1,8 nghìn tỷ', 'vi', '1800000000000'],
    ['1 triệu 8 một người', 'vi', '1800000'],
    ['1 triệu 8 hộ', 'vi', '1000000'],
  ] as const)('reads %s', (text, language, value) => {
    expect(first(text, language).readings[0]).toBe(value);
  });

  it('does not take the rate word for a billion', () => {
    expect(first('2 tỷ lệ', 'vi').readings[0]).toBe('2');
    expect(first('nam 2023 ty le', 'vi').readings[0]).toBe('2023');
  });

  it.each([
    ['14,78%', 'vi'],
    ['14,78 %', 'vi'],
    ['14.78 percent', 'en'],
    ['14,78 phần trăm', 'vi'],
  ] as const)('reads the percentage %s', (text, language) => {
    expect(first(text, language)).toMatchObject({ kind: 'percent', readings: ['14.78'] });
  });

  it.each([
    ['01/7/2026', '2026-07-01'],
    ['1 July 2026', '2026-07-01'],
    ['July 1, 2026', '2026-07-01'],
    ['ngày 1 tháng 7 năm 2026', '2026-07-01'],
    ['tháng 7/2026', '2026-07'],
    ['tháng 7 năm 2026', '2026-07'],
    ['2026-07-01', '2026-07-01'],
  ])('reads the date %s', (text, value) => {
    expect(first(text, 'vi')).toMatchObject({ kind: 'date', readings: [value] });
  });

  it('keeps document numbers whole, with and without marks', () => {
    const a = first('Nghị định 351/2025/NĐ-CP', 'vi');
    expect(a).toMatchObject({ kind: 'document_number', readings: ['351/2025/nd-cp'] });
    expect(sameQuantity(a, first('nghi dinh 351/2025/nd-cp', 'vi'))).toBe(true);
    expect(first('83/QĐ-UBND', 'vi').kind).toBe('document_number');
    expect(first('Resolution 257/2025/QH15', 'en').readings[0]).toBe('257/2025/qh15');
  });

  it('tells phones and links from money', () => {
    expect(first('gọi 0912 345 678', 'vi').kind).toBe('phone');
    expect(first('500.000 đồng', 'vi').kind).toBe('number');
    expect(first('xem https://a.vn/b.', 'vi')).toMatchObject({ kind: 'link', readings: ['https://a.vn/b'] });
  });
});
