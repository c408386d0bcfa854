import { expect, it } from 'vitest';
import { parseSyllable, writeSyllable } from '../../src/language/vietnamese-syllable.ts';

const house = (word: string): string | null => {
  const syllable = parseSyllable(word);
  return syllable === null ? null : writeSyllable(syllable);
};

it.each(
  `hòa hoàn hoạch khỏe khoẻo thủy quý quỹ tuyển nguyễn chuyện giếng gì giờ già của mùa được người nước hưởng huyện xã nghèo
   thuế tuổi yếu ý quốc khuyết ngoài ngoáy nghĩa ghi kỳ lý tỷ cấp hộ ở ưu ươm ăn ít đặc biệt loại xoay khuỷu rượu`.split(
    /\s+/u,
  ),
)('%s is written as the house writes it', (word) => {
  expect(house(word)).toBe(word);
});

it.each([
  ['hoà', 'hòa'],
  ['hòan', 'hoàn'],
  ['thuỷ', 'thủy'],
  ['khoẻ', 'khỏe'],
  ['xoá', 'xóa'],
  ['uỷ', 'ủy'],
  ['qúy', 'quý'],
  ['gìờ', null],
  ['khôngg', null],
  ['ngèo', null],
  ['nghgèo', null],
  ['kạc', null],
  ['cì', null],
  ['cat', null],
  ['bấtt', null],
  ['hộnghèo', null],
  ['internet', null],
  ['', null],
])('%s → %s', (word, right) => {
  expect(house(word)).toBe(right);
});
