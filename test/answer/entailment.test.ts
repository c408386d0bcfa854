import { describe, expect, it } from 'vitest';
import { mismatch, type Span } from '../../src/answer/verify/entailment/entails.ts';

const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  language: 'vi',
  context: 'Bảo hiểm y tế cho hộ cận nghèo',
  number: '188/2025/NĐ-CP',
  from: '2025-08-15',
  to: null,
  ...more,
});
/** Every word is held: only the rules are under test. */
const judge = () => () => 1;
const check = (sentence: string, ...spans: readonly Span[]) =>
  mismatch(sentence, spans[0]?.language ?? 'vi', spans, judge);

describe('what follows', () => {
  it.each([
    ['Hộ cận nghèo được hỗ trợ tối thiểu 70% tiền đóng.', 'Nhà nước hỗ trợ hộ cận nghèo ít nhất 70% tiền đóng.'],
    ['Bạn được vay tối đa 100 triệu đồng.', 'Hộ nghèo được vay không quá 100.000.000 đồng.'],
    ['Có hiệu lực từ ngày 15/8/2025.', 'Nghị định này quy định mức đóng.'],
    ['Không phải nộp phí.', 'Người đề nghị không phải nộp phí hoặc lệ phí.'],
    ['Trẻ em dưới 16 tuổi được hưởng.', 'Người từ đủ 60 tuổi và trẻ em dưới 16 tuổi được hưởng.'],
    ['Mỗi tháng được 540.000 đồng.', 'Mức trợ cấp là 540.000 đồng/tháng.'],
  ])('%s', (sentence, text) => {
    expect(check(sentence, span(text))).toBeNull();
  });
});

describe('what does not', () => {
  it.each([
    ['figure', 'Được hỗ trợ 80%.', 'Được hỗ trợ 70%.'],
    ['bound', 'Người từ 18 đến 18 tuổi.', 'Người từ 16 đến 18 tuổi.'],
    ['figure', 'Được hỗ trợ tám mươi phần trăm.', 'Được hỗ trợ 70%.'],
    ['figure', 'Được hỗ trợ gấp đôi.', 'Được hỗ trợ 70%.'],
    ['figure', 'Chương trình 2021-2035.', 'Chương trình 2026-2035 thay chương trình năm 2021.'],
    ['date', 'Áp dụng từ ngày 01/8/2026.', 'Áp dụng từ ngày 01/7/2026.'],
    ['date', 'Áp dụng từ ngày 15/8/2025.', 'Áp dụng từ ngày 01/7/2026.'],
    ['bound', 'Được vay ít nhất 50 triệu đồng.', 'Được vay tối đa 50 triệu đồng.'],
    ['bound', 'Áp dụng đến ngày 01/7/2026.', 'Áp dụng từ ngày 01/7/2026.'],
    ['unit', 'Được 540.000 đồng/năm.', 'Được 540.000 đồng/tháng.'],
    ['unit', 'Có kết quả sau 15 tháng.', 'Có kết quả sau 15 ngày.'],
    ['polarity', 'Hộ cận nghèo phải nộp phí.', 'Hộ cận nghèo không phải nộp phí.'],
    ['polarity', 'Hộ cận nghèo không được vay.', 'Hộ cận nghèo được vay.'],
    ['polarity', 'Hộ cận nghèo được vay một lần.', 'Chỉ hộ cận nghèo được vay một lần.'],
    ['who', 'Hộ mới thoát nghèo được vay.', 'Hộ nghèo được vay.'],
    ['who', 'Tỷ lệ hộ cận nghèo là 6,02%.', 'Tỷ lệ hộ nghèo là 6,02%.'],
    ['figure', 'Đã giải ngân 680.231 nghìn đồng.', 'Đã giải ngân 680.231 triệu đồng.'],
    ['who', 'Hộ nghèo được 70%, hộ cận nghèo được 100%.', 'Hộ nghèo được 100%, hộ cận nghèo được 70%.'],
    ['who', 'Hộ ở thành thị được vay.', 'Hộ ở nông thôn được vay.'],
    ['link', 'Nộp tại nhantien.com hôm nay.', 'Nộp tại UBND cấp xã.'],
  ])('%s: %s', (kind, sentence, text) => {
    expect(check(sentence, span(text))).toBe(kind);
  });

  it('rests on nothing', () => {
    expect(check('Hộ nghèo được vay.')).toBe('words');
  });

  it('reads English', () => {
    const english = span('The State pays at least 70% of the premium; you do not have to pay a fee.', {
      language: 'en',
      context: 'Health insurance for near-poor households',
    });
    expect(check('You do not have to pay a fee.', english)).toBeNull();
    expect(check('You have to pay a fee.', english)).toBe('polarity');
    expect(check('The State pays no more than 70%.', english)).toBe('bound');
    expect(check('The State pays twice as much.', english)).toBe('figure');
  });

  it('across languages compares figures, groups and whether anything is denied', () => {
    const vietnamese = span('Hộ cận nghèo không phải nộp phí, được vay tối đa 50.000.000 đồng.');
    const english = (sentence: string) => mismatch(sentence, 'en', [vietnamese], judge);
    expect(english('Near-poor households pay no fee and can borrow up to VND 50 million.')).toBeNull();
    expect(english('Near-poor households pay a fee and can borrow up to VND 50 million.')).toBe('polarity');
    expect(english('Near-poor households pay no fee and can borrow up to VND 60 million.')).toBe('figure');
    expect(english('Poor households pay no fee and can borrow up to VND 50 million.')).toBe('who');
  });
});
