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

/** Builds whole-word patterns from folded phrases, one a line; `(a|b)` and `?` work as in regular expressions. */
export function phrases(lines: string): readonly RegExp[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => new RegExp(`(?<= )${line}(?= )`, 'u'));
}
