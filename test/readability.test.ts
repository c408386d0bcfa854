import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eligibilityEn } from '../src/answer/texts/eligibility-en.ts';
import { eligibilityVi } from '../src/answer/texts/eligibility-vi.ts';
import { en as answersEn } from '../src/answer/texts/en.ts';
import { statisticsEn } from '../src/answer/texts/statistics-en.ts';
import { statisticsVi } from '../src/answer/texts/statistics-vi.ts';
import { vi as answersVi } from '../src/answer/texts/vi.ts';
import { en as botEn } from '../src/bot/texts/en.ts';
import { vi as botVi } from '../src/bot/texts/vi.ts';
import { readingLoad } from '../src/language/reading-load.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { spelledNumbers } from '../src/language/spelled-numbers.ts';

/** Half of these sentences have up to 6 words, and 95 of 100 up to 19; stretches without a pause up to 5 and 13. */
const LONGEST = { words: 25, clause: 18 };

type Text = readonly [path: string, text: string];

function textsOf(tree: unknown, path: string): readonly Text[] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

/** Every text in one language below a tree of data. */
function saidIn(tree: unknown, path: string, language: 'vi' | 'en'): readonly Text[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]): readonly Text[] =>
    key === language && typeof value === 'string'
      ? [[`${path}.${key}`, value]]
      : saidIn(value, `${path}.${key}`, language),
  );
}

const criteria = (language: 'vi' | 'en'): readonly Text[] =>
  ['facts', 'groups'].flatMap((name) => {
    const entries: unknown = parse(readFileSync(`corpus/criteria/${name}.yaml`, 'utf8'));
    return saidIn(entries, name, language);
  });

const said = {
  vi: [
    ...textsOf(botVi, 'bot'),
    ...textsOf(answersVi, 'answers'),
    ...textsOf(eligibilityVi, 'eligibility'),
    ...textsOf(statisticsVi, 'statistics'),
    ...criteria('vi'),
  ],
  en: [
    ...textsOf(botEn, 'bot'),
    ...textsOf(answersEn, 'answers'),
    ...textsOf(eligibilityEn, 'eligibility'),
    ...textsOf(statisticsEn, 'statistics'),
    ...criteria('en'),
  ],
} as const;

describe.each(['vi', 'en'] as const)('fixed texts in %s', (language) => {
  it('are read whole', () => {
    expect(said[language].length).toBeGreaterThan(500);
  });

  it('are short enough to be read in one go', () => {
    const long = said[language].flatMap(([path, text]) =>
      splitSentences(text)
        .map((sentence) => ({ path, sentence, ...readingLoad(sentence) }))
        .filter(({ words, clause }) => words > LONGEST.words || clause > LONGEST.clause),
    );
    expect(long).toEqual([]);
  });

  it('write numbers in digits', () => {
    const spelled = said[language].filter(([, text]) => spelledNumbers(text, language).length > 0);
    expect(spelled).toEqual([]);
  });
});

describe('the load of a sentence', () => {
  it.each([
    ['Hộ nghèo được vay tối đa 100.000.000 đồng.', { words: 8, clause: 8 }],
    ['Hộ nghèo, hộ cận nghèo được hỗ trợ; hãy hỏi xã.', { words: 11, clause: 6 }],
    ['Ask the commune (its one-stop desk) – or the bank.', { words: 9, clause: 3 }],
    ['', { words: 0, clause: 0 }],
  ])('%j is %j', (sentence, load) => {
    expect(readingLoad(sentence)).toEqual(load);
  });

  it.each([
    ['vi', 'Ba lần, hai người', ['Ba', 'hai']],
    ['vi', 'chính quyền hai cấp, người thứ hai, cả hai, ba mẹ, năm 2026', []],
    ['en', 'Two people of the two-tier government', ['Two']],
  ] as const)('numbers spelled in %s: %j', (language, text, words) => {
    expect(spelledNumbers(text, language)).toEqual(words);
  });
});
