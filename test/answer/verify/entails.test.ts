import { describe, expect, it } from 'vitest';
import type { SpanJudge } from '../../../src/retrieval/model.ts';
import { mismatch, type Span } from '../../../src/answer/verify/entailment/entails.ts';

const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  language: 'vi',
  context: '',
  number: null,
  from: null,
  to: null,
  ...more,
});
const all: () => SpanJudge = () => () => 1;
const vi = (sentence: string, ...spans: readonly Span[]) => mismatch(sentence, 'vi', spans, all);

describe('what title, number and days in force let a sentence say', () => {
  it('the number of the source', () => {
    expect(vi('Theo Nghị định 188/2025/NĐ-CP.', span('Mức đóng.', { number: '188/2025/NĐ-CP' }))).toBeNull();
    expect(vi('Theo Nghị định 189/2025/NĐ-CP.', span('Mức đóng.', { number: '188/2025/NĐ-CP' }))).toBe('figure');
    expect(vi('Theo Nghị định 188/2025/NĐ-CP.', span('Mức đóng.'))).toBe('figure');
  });

  it('figures, years and rates of the headings', () => {
    expect(vi('Chương trình 2021-2025.', span('Mức đóng.', { context: 'Chương trình 2021-2025' }))).toBeNull();
    expect(vi('Chương trình 2021-2025.', span('Mức đóng.', { context: 'Năm 2021\nNăm 2025' }))).toBe('figure');
    expect(vi('Được trả mỗi tháng.', span('Mức trả.', { context: 'Trợ cấp hằng tháng' }))).toBeNull();
    expect(vi('Được trả mỗi tháng.', span('Mức trả.', { context: 'Trợ cấp hằng năm' }))).toBe('unit');
  });

  it('the day it begins as a beginning and the day it ends as an end', () => {
    const inForce = span('Mức đóng.', { from: '2025-08-15', to: '2026-12-31' });
    expect(vi('Có hiệu lực từ ngày 15/8/2025 đến ngày 31/12/2026.', inForce)).toBeNull();
    expect(vi('Có hiệu lực đến ngày 15/8/2025.', inForce)).toBe('bound');
    expect(vi('Có hiệu lực từ ngày 31/12/2026.', inForce)).toBe('bound');
  });

  it('each of several spans', () => {
    const spans = [span('Mức 5%.', { context: 'Năm 2021' }), span('Mức 7%.', { context: 'Năm 2022' })];
    expect(vi('Mức 7% (2022).', ...spans)).toBeNull();
    expect(vi('Mức 7%, xem a.vn.', ...spans, span('Xem a.vn.'))).toBeNull();
    expect(vi('Được 2 triệu rưỡi.', span('Mức 5%.'), span('Được 2 triệu rưỡi.'))).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['Hỏi @chinhsach nhé.', 'Hỏi ở xã.', 'link'],
    ['Hỏi @chinhsach nhé.', 'Hỏi @chinhsach.', null],
    ['Xem nhantien.com.', 'Xem nhantien.com.', null],
    ['Xem nhantien.comx.', 'Xem ở xã.', null],
  ])('%s ← %s: %s', (sentence, text, expected) => {
    expect(vi(sentence, span(text))).toBe(expected);
  });
});

describe('most of the words', () => {
  /** Judges a span by whether it holds the headings: they stand below the text. */
  const judge = (alone: number, withContext: number) => () => (text: string) =>
    text.includes('TIÊU ĐỀ') ? withContext : alone;
  const check = (alone: number, withContext: number, spanLanguage: 'vi' | 'en' = 'vi') =>
    mismatch(
      'Nộp hồ sơ.',
      'vi',
      [span('Nộp giấy.', { context: 'TIÊU ĐỀ', language: spanLanguage })],
      judge(alone, withContext),
    );

  it.each([
    [0.45, 0.5, null],
    [0.44, 0.9, 'words'],
    [0.9, 0.49, 'words'],
    [1, 1, null],
    [0, 0, 'words'],
  ])('in the span %d, with its headings %d: %s', (alone, withContext, expected) => {
    expect(check(alone, withContext)).toBe(expected);
  });

  it.each([
    [0, 0.55, null],
    [1, 0.54, 'words'],
    [0, 0.9, null],
  ])('in a span of the other language %d, with its headings %d: %s', (alone, withContext, expected) => {
    expect(check(alone, withContext, 'en')).toBe(expected);
  });

  it('one span of the other language among several is enough to count as translated', () => {
    const spans = [span('Nộp giấy.', { context: 'TIÊU ĐỀ' }), span('Hand in.', { language: 'en' })];
    expect(mismatch('Nộp hồ sơ.', 'vi', spans, judge(0, 0.6))).toBeNull();
    expect(mismatch('Nộp hồ sơ.', 'vi', spans, judge(1, 0.52))).toBe('words');
  });

  it('is judged over the texts of all spans, then with all headings, in the language of the first', () => {
    const seen: [string, string][] = [];
    const spans = [span('Một.', { context: 'A' }), span('Hai.', { context: 'B' })];
    mismatch('Nộp hồ sơ.', 'vi', spans, () => (text, language) => {
      seen.push([text, language]);
      return 1;
    });
    expect(seen).toEqual([
      ['Một.\nHai.', 'vi'],
      ['Một.\nHai.\nA\nB', 'vi'],
    ]);
  });
});
