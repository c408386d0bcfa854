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

/**
 * Builds whole-word patterns from folded phrases, one a line; `(a|b)` and `?` work as in regular expressions. Phrases are joined into one
 * pattern where that says the same.
 */
export function phrases(lines: string): readonly RegExp[] {
  const written = linesOf(lines);
  const joined = written.filter((line) => !hasBareChoice(line));
  const apart = written.filter(hasBareChoice).map(wholeWords);
  return joined.length === 0 ? apart : [wholeWords(`(?:${joined.join('|')})`), ...apart];
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

const wholeWords = (words: string): RegExp => new RegExp(`(?<= )${words}(?= )`, 'u');

/** Whether a choice stands outside of brackets: `a|b`, each of which needs one end of a word only. */
function hasBareChoice(line: string): boolean {
  let depth = 0;
  for (const letter of line.replaceAll(/\\./gu, '')) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (letter === '|' && depth === 0) return true;
  }
  return false;
}
