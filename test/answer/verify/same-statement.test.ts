import { describe, expect, it } from 'vitest';
import { cuesIn } from '../../../src/answer/verify/same-statement/cues.ts';
import { kinIn } from '../../../src/answer/verify/same-statement/kin.ts';
import { sameMarks } from '../../../src/answer/verify/same-statement/marks.ts';
import { difference } from '../../../src/answer/verify/same-statement/same-statement.ts';
import { createTokens, EVERY_FIGURE } from '../../../src/answer/compose-with-model/tokens.ts';
import type { Language } from '../../../src/corpus/model.ts';

describe('members of a household', () => {
  it.each<[string, Language, readonly string[]]>([
    ['Mẹ của bạn, và cháu.', 'vi', ['cháu', 'mẹ']],
    ['Cháu, mẹ và MẸ', 'vi', ['cháu', 'mẹ']],
    ['Mẹ của bạn', 'vi', ['mẹ']],
    ['me cua ban', 'vi', []],
    ['Your mother and your Son.', 'en', ['mother', 'son']],
    ['Your mother', 'vi', []],
    ['123 …', 'vi', []],
    ['', 'en', []],
  ])('%s (%s): %j', (text, language, expected) => {
    expect(kinIn(text, language)).toEqual(expected);
  });
});

describe('words that carry a verdict', () => {
  it.each([
    ['Khó có khả năng được.', ['improbable']],
    ['Có khả năng được.', ['probable']],
    ['Chưa đạt: thu nhập.', ['not met']],
    ['Đạt: thu nhập.', ['met']],
    ['Nếu đúng thì có thể được, trừ khi có lương hưu.', ['possible', 'if', 'unless']],
    ['Mức lương.', []],
    // A phrase that is found leaves no new phrase behind.
    ['Có chưa đạt khả năng.', ['not met']],
  ])('%s: %j', (text, expected) => {
    expect(cuesIn(text)).toEqual(expected);
  });
});

describe('marks beside their words', () => {
  it.each<[string, string, string, boolean]>([
    ['one', '⟦N1⟧ hộ nghèo.', 'Có ⟦N1⟧ hộ.', true],
    ['none', 'Không có hộ nào.', 'Chẳng có hộ nào.', true],
    ['a figure for another', '⟦N1⟧ hộ.', '⟦N2⟧ hộ.', false],
    ['one too many', '⟦N1⟧ hộ.', '⟦N1⟧ hộ, ⟦N1⟧ người.', false],
    ['one left out', '⟦N1⟧ hộ, năm ⟦Y2⟧.', '⟦N1⟧ hộ.', false],
    ['one of a kind that was not there', '⟦N1⟧ hộ.', '⟦N1⟧ hộ, năm ⟦Y2⟧.', false],
    ['of two kinds in any order', '⟦N1⟧ hộ năm ⟦Y2⟧.', 'Năm ⟦Y2⟧ có ⟦N1⟧ hộ.', true],
    ['of one kind in their order', '⟦N1⟧ hộ nghèo; ⟦N2⟧ hộ cận nghèo.', 'Hộ cận nghèo ⟦N2⟧; hộ nghèo ⟦N1⟧.', false],
    ['near their own words', '⟦N1⟧ hộ nghèo; ⟦N2⟧ trẻ em.', '⟦N1⟧ hộ; ⟦N2⟧ trẻ.', true],
    ['near the words of another', '⟦N1⟧ hộ nghèo; ⟦N2⟧ trẻ em.', '⟦N1⟧ trẻ em; ⟦N2⟧ hộ nghèo.', false],
    ['only one of them so', '⟦N1⟧ hộ nghèo; ⟦N2⟧ trẻ em.', '⟦N1⟧ hộ nghèo; ⟦N2⟧ hộ nghèo.', false],
    ['two in one clause', 'Từ ⟦N1⟧ đến ⟦N2⟧ hộ.', 'Giữa ⟦N1⟧ đến ⟦N2⟧ hộ.', true],
    ['a join begins a clause of its own', 'Tỉnh A ⟦R1⟧, tỉnh B ⟦R2⟧.', 'Tỉnh A ⟦R1⟧ và tỉnh B ⟦R2⟧.', true],
    ['across a join', 'Tỉnh A ⟦R1⟧, huyện B ⟦R2⟧.', 'Huyện B ⟦R1⟧ còn tỉnh A ⟦R2⟧.', false],
    ['alone in their clauses', '⟦N1⟧; ⟦N2⟧', '⟦N1⟧; ⟦N2⟧', true],
    ['a word that ends in a figure is a word', 'Khu A1 ⟦N1⟧; khu B2 ⟦N2⟧.', 'Khu B2 ⟦N1⟧; khu A1 ⟦N2⟧.', true],
    ['marks of two figures', '⟦N11⟧ hộ nghèo; ⟦N12⟧ trẻ em.', '⟦N11⟧ hộ nghèo; ⟦N12⟧ trẻ em.', true],
    ['long words with figures count', 'Mẫu số01 ⟦N1⟧; mẫu số02 ⟦N2⟧.', 'Mẫu số02 ⟦N1⟧; mẫu số01 ⟦N2⟧.', false],
    [
      'the share of words in common, not their number',
      '⟦N1⟧ hộ nghèo; ⟦N2⟧ hộ nghèo ở các xã biên giới hải đảo.',
      '⟦N1⟧ hộ nghèo; ⟦N2⟧ hộ nghèo ở xã biên giới.',
      true,
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(sameMarks(before, after, 'vi')).toBe(expected);
  });
});

describe('what differs', () => {
  const hides = (own: string, language: Language = 'vi') => {
    const tokens = createTokens(EVERY_FIGURE);
    const before = tokens.hide(own, language);
    return (after: string, words = 1) => difference({ before, after, language }, tokens, () => () => words);
  };

  it('is said by name', () => {
    expect(hides('Có 12 hộ.')('Có ⟦N1⟧ hộ, 13 người.')).toBe('marks');
    expect(hides('Có 12 hộ.')('Có hộ.')).toBe('marks');
    expect(hides('Có khả năng được.')('Có thể được.')).toBe('verdict');
    expect(hides('Mẹ được vay.')('Bố được vay.')).toBe('who');
    expect(hides('Ở huyện Bình Gia.')('Ở huyện Văn Lãng.')).toBe('name');
    expect(hides('Hộ được “Vay vốn”.')('Hộ được “Học nghề”.')).toBe('name');
    expect(hides('Hộ được “Vay” và “Học”.')('Hộ được “Học” và “Vay”.')).toBeNull();
    expect(hides('Được vay.')('Được vay.', 0)).toBe('words');
    expect(hides('Được vay.')('Được vay.')).toBeNull();
  });

  it('figures stand behind marks, so those that are not are none of the result', () => {
    expect(hides('Có hộ nghèo.')('Có hộ nghèo 2026.')).toBe('marks');
    expect(hides('Có 12 hộ.')('Có ⟦N1⟧hộ.')).toBeNull();
    expect(hides('Có 12 hộ.')('Có ⟦N1⟧ 3 hộ.')).toBe('marks');
  });

  it('a mark that is no mark cannot be read', () => {
    expect(hides('Có hộ nghèo.')('Có ⟦hộ⟧ nghèo.')).toBe('marks');
    expect(hides('Có hộ nghèo.')('Có hộ⟧ nghèo.')).toBe('marks');
  });

  it('a capital letter begins a name but at the beginning', () => {
    expect(hides('Được vay. Hộ nghèo trả sau.')('Được vay. Trả sau, hộ nghèo.')).toBeNull();
    expect(hides('Được vay ở (Bình Gia).')('Được vay ở (Văn Lãng).')).toBe('name');
    expect(hides('Được vay ở Bình Gia.')('Ở binh gia được vay.')).toBeNull();
    expect(hides('Được vay ở huyện.')('Được vay ở Bình.')).toBe('name');
    expect(hides('Được vay.')('Được vay: Hộ nghèo.', 1)).toBe('who');
  });
});
