import { describe, expect, test } from 'vitest';
import { sentencesOfWords, syllables } from '../../src/language/syllables.ts';

describe('syllables', () => {
  test.each([
    ['hộ nghèo, cận nghèo', 'hộ nghèo cận nghèo'],
    ['1.500.000 đồng', '1500000 đồng'],
    ['vnd1,500,000', 'vnd 1500000'],
    ['4,5% hay 4.5%', '4.5 hay 4.5'],
    ['nghị định 07/2021/nđ-cp', 'nghị định 7/2021/nđ-cp 7 2021 nđ cp'],
    ['42/ct-ttg', '42/ct-ttg 42 ct ttg'],
    ['257/2025/qh15', '257/2025/qh15 257 2025 qh15'],
    ['30a/2008/nq-cp', '30a/2008/nq-cp 30a 2008 nq cp'],
    ['ngày 01/07/2025', 'ngày 1/7/2025 1 7 2025'],
    ['giai đoạn 2021-2025', 'giai đoạn 2021 2025'],
    ['điều 5. khoản 2a', 'điều 5 khoản 2a'],
    ['', ''],
    ['… !? —', ''],
  ])('%s', (text, words) => {
    expect(syllables(text).join(' ')).toBe(words);
  });
});

test('sentences end at full stops, question marks, semicolons and lines, not at commas or inside numbers', () => {
  const sentences = sentencesOfWords('vay 1.5 triệu, trả dần. có được không? có; được\nhết').map((words) =>
    words.map(({ whole }) => whole).join(' '),
  );
  expect(sentences).toEqual(['vay 1.5 triệu trả dần', 'có được không', 'có', 'được', 'hết']);
});
