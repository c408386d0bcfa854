import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalVietnamese } from '../../src/language/canonical.ts';
import { foldDiacritics } from '../../src/language/fold.ts';

test.each([
  ['hòa', 'hoà'],
  ['khỏe', 'khoẻ'],
  ['thúy', 'thuý'],
  ['ủy ban', 'uỷ ban'],
  ['tỷ lệ', 'tỉ lệ'],
  ['Lý do', 'lí do'],
  ['mỹ', 'mĩ'],
  ['hy vọng', 'hi vọng'],
  ['qui định', 'quy định'],
  ['quí', 'quý'],
  ['qủa', 'quả'],
  ['gía', 'giá'],
])('%s and %s meet', (one, other) => {
  expect(canonicalVietnamese(one)).toBe(canonicalVietnamese(other));
});

test.each(['của', 'mùa', 'quý', 'quỹ', 'y tế', 'ngày', 'khuỷu tay', 'hoàn toàn', 'thuế', 'tay', 'lúa', 'quyền', 'giá'])(
  '%s stays',
  (word) => {
    expect(canonicalVietnamese(word)).toBe(word);
  },
);

test.each([
  ['hoả', 'hoa'],
  ['thuỷ', 'thuỳ'],
  ['tai', 'tay'],
  ['mùa', 'mua'],
])('%s and %s do not meet', (one, other) => {
  expect(canonicalVietnamese(one)).not.toBe(canonicalVietnamese(other));
});

test('is composed whatever comes in', () => {
  expect(canonicalVietnamese('Tỷ lệ hộ nghèo'.normalize('NFD'))).toBe('tỉ lệ hộ nghèo'.normalize('NFC'));
});

const syllable = fc
  .tuple(
    fc.constantFrom('', 'h', 'k', 'l', 'm', 't', 'th', 'qu', 'gi', 'ng'),
    fc.constantFrom('a', 'oa', 'oe', 'uy', 'y', 'i', 'ua', 'uyên', 'ươi', 'oan'),
    fc.constantFrom('', '\u0301', '\u0323', '\u0309'),
    fc.nat({ max: 3 }),
  )
  .map(([onset, rime, tone, at]) => onset + rime.slice(0, at) + tone + rime.slice(at));

test('twice is the same as once', () => {
  fc.assert(
    fc.property(syllable, (text) => {
      const once = canonicalVietnamese(text);
      expect(canonicalVietnamese(once)).toBe(once);
      expect(foldDiacritics(once)).toMatch(/^[a-z]*$/u);
    }),
  );
});
