import { foldDiacritics } from './fold.ts';

const PHRASES = `bao nhiêu|như thế nào|thế nào|là gì|cái gì|những gì|điều gì|khi nào|lúc nào|nơi nào|ở đâu|tại sao|vì sao|là ai|những ai|bao giờ|
bao lâu|bao xa|mấy|nào|gì|ai`;

/** `ai`, `may` (mấy) say too much else without marks: máy, mây, ái, ải. */
const CLEAR_WITHOUT_MARKS = new Set(['nào', 'gì']);

/** Which terms of a Vietnamese question only say that it asks, and what for: `bao nhiêu`, `là gì`, `ở đâu`. */
export type QuestionWords = (terms: readonly string[]) => readonly boolean[];

/** @param marked whether the terms have their marks; without them only phrases that stay clear are known. */
export function createQuestionWords(marked: boolean): QuestionWords {
  const phrases = PHRASES.split('|').map((phrase) => phrase.trim());
  const known = marked
    ? phrases
    : phrases.filter((phrase) => phrase.includes(' ') || CLEAR_WITHOUT_MARKS.has(phrase)).map(foldDiacritics);
  const words = known.map((phrase) => phrase.split(' '));
  return (terms) => {
    const found = terms.map(() => false);
    for (const phrase of words)
      for (let at = 0; at + phrase.length <= terms.length; at++)
        if (phrase.every((word, i) => terms[at + i] === word)) found.fill(true, at, at + phrase.length);
    return found;
  };
}
