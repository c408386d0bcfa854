import { describe, expect, it } from 'vitest';
import { createTokens, EVERY_FIGURE } from '../../../src/answer/compose-with-model/tokens.ts';
import { difference } from '../../../src/answer/verify/same-statement/same-statement.ts';
import type { Language } from '../../../src/corpus/model.ts';

/** Every word is held: only the rules are under test. */
const judge = () => () => 1;

/** What differs between a result and a model's words for it, in which figures are marks. `{1}` stands for the mark of the first figure. */
function differs(own: string, said: string, language: Language): string | null {
  const tokens = createTokens(EVERY_FIGURE);
  const before = tokens.hide(own, language);
  const marks = new Map([...before.matchAll(/⟦\p{Lu}(\d+)⟧/gu)].map(([mark, number = '']) => [number, mark]));
  const after = said.replaceAll(/\{(\d+)\}/gu, (_slot, number: string) => marks.get(number) ?? `⟦N${number}⟧`);
  return difference({ before, after, language }, tokens, judge);
}

// The marks are numbered from the end of the sentence.
const COUNT = '2.100 hộ nghèo – huyện Bình Gia (cũ), năm 2023.';
const TWO = 'Tỷ lệ hộ nghèo: tỉnh Lạng Sơn 2,32%; tỉnh Quảng Ngãi 2,09%.';
const GROUPS = '2.100 hộ nghèo; 1.900 hộ cận nghèo.';
const LIKELY = 'Theo những gì bạn cho biết, bà của bạn có khả năng được “Trợ cấp hưu trí xã hội”.';
const DEPENDS =
  'Theo những gì bạn cho biết, hộ của bạn có thể được “Vay vốn hộ nghèo”, nếu đúng là: có tên trong danh sách.';
const MET =
  'Đạt: Thu nhập không quá mức của chuẩn nghèo – bạn nêu 1.400.000 đồng, thấp hơn mức 1.500.000 đồng là 100.000 đồng';

describe('says the same', () => {
  it.each<[string, string, Language]>([
    [COUNT, 'Năm {1}, huyện Bình Gia (cũ) có {2} hộ nghèo.', 'vi'],
    [TWO, 'Tỷ lệ hộ nghèo của tỉnh Lạng Sơn là {2}, còn của tỉnh Quảng Ngãi là {1}.', 'vi'],
    [LIKELY, 'Bà của bạn có khả năng được “Trợ cấp hưu trí xã hội”, theo những gì bạn cho biết.', 'vi'],
    [
      DEPENDS,
      'Nếu đúng là có tên trong danh sách, hộ của bạn có thể được “Vay vốn hộ nghèo”, theo những gì bạn cho biết.',
      'vi',
    ],
    [
      'From what you say, your household can probably get “Loans for poor households”.',
      'Going by what you say, your household can probably get “Loans for poor households”.',
      'en',
    ],
    [
      'Down by 3.28 percentage points: poor-household rate of Lạng Sơn, 2025.',
      'In {1}, the poor-household rate of Lạng Sơn was down by {2} percentage points.',
      'en',
    ],
  ])('%s | %s', (own, said, language) => {
    expect(differs(own, said, language)).toBeNull();
  });
});

describe('does not', () => {
  it.each<[string, string, string, Language?]>([
    ['a figure of its own', COUNT, 'Năm {1}, huyện Bình Gia (cũ) có 2.200 hộ nghèo.'],
    ['a figure too many', COUNT, 'Năm {1}, huyện Bình Gia (cũ) có {2} hộ nghèo, tức 15%.'],
    ['a figure in words', COUNT, 'Năm {1}, huyện Bình Gia (cũ) có {2} hộ nghèo, tức ba trăm người.'],
    ['a figure left out', COUNT, 'Huyện Bình Gia (cũ) có {2} hộ nghèo.'],
    ['a mark of its own', COUNT, 'Năm {1}, huyện Bình Gia (cũ) có {7} hộ nghèo.'],
    ['figures that changed places', TWO, 'Tỷ lệ hộ nghèo: tỉnh Lạng Sơn {1}; tỉnh Quảng Ngãi {2}.'],
    ['places that changed places', TWO, 'Tỷ lệ hộ nghèo: tỉnh Quảng Ngãi {2}; tỉnh Lạng Sơn {1}.'],
    ['groups that changed places', GROUPS, '{2} hộ cận nghèo; {1} hộ nghèo.'],
    ['another place', COUNT, 'Năm {1}, huyện Văn Lãng (cũ) có {2} hộ nghèo.'],
    ['no place', COUNT, 'Năm {1} có {2} hộ nghèo.'],
    ['another group', COUNT, 'Năm {1}, huyện Bình Gia (cũ) có {2} hộ cận nghèo.'],
    [
      'a verdict turned',
      LIKELY,
      'Theo những gì bạn cho biết, bà của bạn khó có khả năng được “Trợ cấp hưu trí xã hội”.',
    ],
    ['a verdict made sure', LIKELY, 'Bà của bạn được “Trợ cấp hưu trí xã hội”, theo những gì bạn cho biết.'],
    [
      'a verdict denied',
      LIKELY,
      'Theo những gì bạn cho biết, bà của bạn không có khả năng được “Trợ cấp hưu trí xã hội”.',
    ],
    ['another support', LIKELY, 'Theo những gì bạn cho biết, bà của bạn có khả năng được “Trợ cấp người khuyết tật”.'],
    ['a condition left out', DEPENDS, 'Theo những gì bạn cho biết, hộ của bạn có thể được “Vay vốn hộ nghèo”.'],
    ['a condition not met', MET, `Chưa ${MET.charAt(0).toLowerCase()}${MET.slice(1).replaceAll(/[\d.]{7,9}/gu, 'X')}`],
    [
      'a direction turned',
      'Giảm 3,28 điểm phần trăm: tỷ lệ hộ nghèo Lạng Sơn.',
      'Tăng {1} điểm phần trăm: tỷ lệ hộ nghèo Lạng Sơn.',
    ],
    [
      'an estimate made a result',
      'Tỷ lệ hộ nghèo Quảng Ngãi 2,09% (số ước tính).',
      'Tỷ lệ hộ nghèo Quảng Ngãi là {1}.',
    ],
    ['a link', COUNT, 'Năm {1}, huyện Bình Gia (cũ) có {2} hộ nghèo, xem nhantien.com.'],
    [
      'probably made certain',
      'From what you say, your household may count as a poor household.',
      'From what you say, your household counts as a poor household.',
      'en',
    ],
    [
      'not dropped',
      'From what you say, your household probably does not count as a poor household.',
      'From what you say, your household probably counts as a poor household.',
      'en',
    ],
  ])('%s', (_name, own, said, language = 'vi') => {
    expect(differs(own, said, language)).not.toBeNull();
  });
});
