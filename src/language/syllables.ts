const TOKEN =
  /(?:vnd|vnđ|usd)(?=\d)|\d+\p{L}?(?:\/\d+)*(?:\/\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)*)|\d{1,2}\/(?:\d{1,2}\/)?\d{4}|\d+(?:[.,]\d+)*[\p{L}]*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?|[.!?…;\n]+/gu;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/u;
const STARTS_WITH_DIGIT = /^\d/u;
const ENDS_SENTENCE = /^[.!?…;\n]/u;

/** A word of a text. `parts` are what a whole number of a law or a date is made of; for all else the word itself. */
export interface Word {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Cuts text into sentences of words. Case and marks stay as they are, so give it text that is already in the form wanted.
 *
 * Numbers come in one form in both languages (`1.500.000` and `1,500,000` → `1500000`, `4,5` → `4.5`, `07` → `7`); the number of a
 * law and a date stay whole and come in parts as well (`07/2021/nđ-cp` → `7/2021/nđ-cp` and `7`, `2021`, `nđ`, `cp`).
 */
export function sentencesOfWords(text: string): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let words: Word[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    if (!ENDS_SENTENCE.test(token)) words.push(wordOf(token));
    else if (words.length > 0) {
      sentences.push(words);
      words = [];
    }
  }
  if (words.length > 0) sentences.push(words);
  return sentences;
}

/** The words of a text in order, each number of a law whole and then its parts; see {@link sentencesOfWords}. */
export function syllables(text: string): readonly string[] {
  return sentencesOfWords(text).flat().flatMap(termsOf);
}

/** A word as index terms: the parts, and the whole if it has more than one. */
function termsOf(word: Word): readonly string[] {
  return word.parts.length > 1 ? [word.whole, ...word.parts] : word.parts;
}

function wordOf(token: string): Word {
  if (!STARTS_WITH_DIGIT.test(token)) return { whole: token, parts: [token] };
  if (!token.includes('/')) {
    const number = canonicalNumber(token);
    return { whole: number, parts: [number] };
  }
  const parts = token.split('/').map(canonicalNumber);
  return { whole: parts.join('/'), parts: parts.flatMap((part) => part.split('-')) };
}

function canonicalNumber(text: string): string {
  if (GROUPED.test(text)) return text.replace(/[.,]/gu, '');
  return text.replaceAll(',', '.').replace(/^0+(?=\d)/u, '');
}
