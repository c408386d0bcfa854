import { expect, test } from 'vitest';
import { createQuestionWords } from '../../src/language/question-words.ts';

function asking(text: string, marked: boolean): string {
  const words = text.split(' ');
  const found = createQuestionWords(marked)(words);
  return words.filter((_, i) => found[i]).join(' ');
}

test.each([
  ['hộ nghèo được vay bao nhiêu', 'bao nhiêu'],
  ['nộp hồ sơ ở đâu', 'ở đâu'],
  ['ai được hưởng', 'ai'],
  ['bao lâu thì xong', 'bao lâu'],
  ['đầu tư cho xã nghèo', ''],
])('with marks: %s', (text, words) => {
  expect(asking(text, true)).toBe(words);
});

test.each([
  ['ho ngheo duoc vay bao nhieu', 'bao nhieu'],
  ['nop ho so o dau', 'o dau'],
  ['von dau tu', ''],
  ['mua may cay', ''],
])('without marks only what stays clear: %s', (text, words) => {
  expect(asking(text, false)).toBe(words);
});
