import { foldDiacritics } from '../../language/fold.ts';

/** Text made comparable for rules: folded, lower case, words parted by single spaces, padded with one at each end. */
export function forRules(text: string): string {
  const words = foldDiacritics(text)
    .replaceAll(/[^\p{L}\d%/.,-]+/gu, ' ')
    .replaceAll(/[.,]+(?=\s|$)/gu, '');
  return ` ${words.trim()} `;
}

/** Whether any of the phrases (already folded, `a|b` alternatives allowed) stands in the text as whole words. */
export function says(padded: string, phrases: readonly RegExp[]): boolean {
  return phrases.some((phrase) => phrase.test(padded));
}

/** A character of a word as rules read it: `near-poor`, `81/2021` and `30%` are words. */
const WORD = '[\\p{L}\\d/.,%-]';

/** Builds a whole-word pattern from folded phrases, one a line; `a|b` and `?` work as in regular expressions. */
export function phrases(lines: string): readonly RegExp[] {
  const written = linesOf(lines);
  return written.length === 0 ? [] : [wholeWords(written.map((line) => `(?:${line})`).join('|'))];
}

/** As {@link phrases}, with one pattern for each line. */
export function phrasesApart(lines: string): readonly RegExp[] {
  return linesOf(lines).map(wholeWords);
}

const linesOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim().replaceAll(String.raw`\w`, WORD))
    .filter((line) => line !== '');

const wholeWords = (words: string): RegExp => new RegExp(`(?<= )(?:${words})(?= )`, 'u');
