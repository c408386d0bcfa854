import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/answer/verify/entailment/clauses.ts';
import { polarityFault } from '../../../src/answer/verify/entailment/polarity.ts';

const vi = (sentence: string, ...spans: readonly string[]) =>
  polarityFault(
    sentence,
    'vi',
    spans.map((text) => ({ text, language: 'vi' as const })),
  );
const en = (sentence: string, ...spans: readonly string[]) =>
  polarityFault(
    sentence,
    'en',
    spans.map((text) => ({ text, language: 'en' as const })),
  );

describe('clauses', () => {
  it('are cut at stops and not within figures, and know where they begin', () => {
    const text = 'Được 1.500.000 đồng, từ 01/7/2026; (không phí)';
    const clauses = clausesOf(text, 'vi');
    expect(clauses.map((clause) => clause.text.trim())).toEqual(['Được 1.500.000 đồng', 'từ 01/7/2026', 'không phí']);
    for (const clause of clauses) expect(text.slice(clause.start, clause.start + clause.text.length)).toBe(clause.text);
  });

  it('hold words under which spellings meet: canonical syllables, English stems', () => {
    expect(clausesOf('Hoà giải', 'vi')[0]?.words).toEqual(clausesOf('hòa giải', 'vi')[0]?.words);
    expect(clausesOf('Paying fees', 'en')[0]?.words).toEqual(clausesOf('pays fee', 'en')[0]?.words);
    expect(clausesOf('fees', 'vi')[0]?.words).toEqual(['fees']);
  });

  it('are none in an empty text, and none without words', () => {
    expect(clausesOf(' \n , ', 'vi')).toEqual([]);
    expect(clausesOf('«»', 'vi')).toMatchObject([{ words: [] }]);
  });
});

describe('a denial that the spans do not have, or that is left out', () => {
  it.each([
    ['Hộ nghèo không phải nộp phí.', 'Hộ nghèo không phải nộp lệ phí.', false],
    ['Hộ nghèo phải nộp phí.', 'Hộ nghèo không phải nộp phí.', true],
    ['Hộ nghèo không phải nộp phí.', 'Hộ nghèo phải nộp phí.', true],
    ['Hộ nghèo chưa được vay vốn.', 'Hộ nghèo không được vay vốn.', false],
    ['Chỉ hộ nghèo được vay vốn.', 'Hộ nghèo không được vay vốn.', true],
    // What bounds or names a thing is no denial.
    ['Lãi suất không quá 5%.', 'Lãi suất 5%.', false],
    ['Lãi suất không vượt quá 5%.', 'Lãi suất 5%.', false],
    ['Mức vay không 5 triệu.', 'Mức vay 5 triệu.', false],
    ['Mua ở cửa hàng không xa.', 'Mua ở cửa hàng xa.', false],
    ['Hỏi theo địa chỉ ở xã.', 'Hỏi ở xã.', false],
    ['Hỏi ở chỉ số nghèo.', 'Hỏi ở xã.', false],
    // A clause that is left out takes its denial with it.
    ['Hộ nghèo được vay vốn.', 'Hộ nghèo được vay vốn, không cần tài sản thế chấp.', false],
    ['Hộ nghèo được vay vốn, cần tài sản thế chấp.', 'Hộ nghèo được vay vốn, không cần tài sản thế chấp.', true],
    // Each denial is needed once.
    ['Không nộp phí, không nộp hồ sơ giấy.', 'Không nộp phí, không nộp hồ sơ giấy.', false],
    ['Không nộp phí, không nộp hồ sơ giấy.', 'Không nộp phí.', true],
    ['Không nộp phí, nộp hồ sơ giấy.', 'Không nộp phí, không nộp hồ sơ giấy.', true],
    // A denial at the end acts on what stands before it.
    ['Trẻ em học ở trường thì không.', 'Trẻ em học ở trường thì không.', false],
    ['Trẻ em học ở trường.', 'Trẻ em học ở trường thì không.', true],
    ['Trẻ em học không.', 'Trẻ em học thì không.', false],
    ['Trẻ em học không.', 'Người già học thì không.', true],
    ['Hộ nghèo vay thì không.', 'Trẻ em học ở đó không.', true],
    ['Không.', 'Hộ nghèo được vay.', true],
    ['Không.', 'Không.', false],
    // A denial of other words is another one.
    ['Không nộp phí.', 'Không vay tiền.', true],
    ['Xã không a1 nữa.', 'Xã a1 nữa.', true],
    // The likest denials are taken for the same, in whichever order they stand.
    ['Không nộp phí nhanh, không lệ gì.', 'Không nộp lệ, không nộp phí.', false],
    // A word of what is denied, or its words far from each other, do not say it without the denial.
    ['Nộp ở xã.', 'Không nộp phí hồ sơ.', false],
    ['Nộp tại xã trong giờ làm việc rồi nhận phí.', 'Không nộp phí.', false],
    ['Nộp giấy tờ.', 'Không nộp giấy tờ cùng hồ sơ.', true],
    ['Hộ nghèo được vay.', 'Không.', false],
  ])('%s ← %s: %s', (sentence, span, expected) => {
    expect(vi(sentence, span)).toBe(expected);
  });

  it.each([
    ['You do not pay a fee.', 'You pay no fee.', false],
    ['You pay a fee.', 'You pay no fee.', true],
    ['Pay no more than 5%.', 'Pay 5%.', false],
    ['You no longer need the paper.', 'You do not need the paper.', false],
    ['Only poor households get it.', 'Poor households get it.', true],
    ['All get it except pensioners.', 'All get it unless pensioners.', false],
    ['All get it, pensioners too.', 'All get it except pensioners.', true],
    ['It is not sold in the shop.', 'It is sold in the shop.', true],
  ])('%s ← %s: %s', (sentence, span, expected) => {
    expect(en(sentence, span)).toBe(expected);
  });

  it('looks at all spans', () => {
    expect(vi('Hộ nghèo không nộp phí.', 'Hộ nghèo được vay vốn.', 'Hộ nghèo không nộp phí.')).toBe(false);
    expect(vi('Hộ nghèo nộp phí.', 'Hộ nghèo được vay vốn.', 'Hộ nghèo không nộp phí.')).toBe(true);
  });

  it('across languages compares only which kinds there are', () => {
    const span = { text: 'Chỉ hộ nghèo không nộp phí.', language: 'vi' as const };
    expect(polarityFault('Only poor households pay no fee.', 'en', [span])).toBe(false);
    expect(polarityFault('No fee is paid only by poor households, not others.', 'en', [span])).toBe(false);
    expect(polarityFault('Poor households pay no fee.', 'en', [span])).toBe(true);
    const english = { text: 'There is a list.', language: 'en' as const };
    expect(polarityFault('Only poor households pay no fee.', 'en', [span, english])).toBe(false);
    expect(polarityFault('Poor households pay.', 'en', [english, { ...span, text: 'Hộ nghèo nộp phí.' }])).toBe(false);
  });
});
