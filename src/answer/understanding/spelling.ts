import type { Language } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';

export interface SpellerParts {
  /** Number of passages that hold a word, in the language it is written in. */
  readonly frequency: (word: string, language: Language) => number;
  /** Names of the subjects: titles and aliases of the documents. */
  readonly names: readonly { readonly text: string; readonly language: Language }[];
}

const SHORTEST = 4;
/** Longer words may be two slips away from the right one. */
const TWO_SLIPS = 8;

/**
 * A function that mends typing slips: a word that no passage holds becomes the word of a title or alias that is one slip away (the first letter right, another
 * wrong, left out, too many, or two letters changed round), when there is exactly one nearest. All other words stay as they are.
 */
export function createSpeller({ frequency, names }: SpellerParts): (text: string, language: Language) => string {
  const words: Readonly<Record<Language, ReadonlySet<string>>> = { vi: wordsOf(names, 'vi'), en: wordsOf(names, 'en') };
  const mend = (word: string, language: Language): string => {
    const plain = foldDiacritics(word);
    if (plain.length < SHORTEST || words[language].has(plain) || frequency(word, language) > 0) return word;
    for (let slips = 1; slips <= (plain.length >= TWO_SLIPS ? 2 : 1); slips += 1) {
      const near = [...words[language]].filter(
        (known) =>
          known[0] === plain[0] && Math.abs(known.length - plain.length) <= slips && distance(known, plain) === slips,
      );
      if (near.length === 1) return near[0] ?? word;
      if (near.length > 1) return word;
    }
    return word;
  };
  return (text, language) => text.replaceAll(/\p{L}[\p{L}\p{M}]+/gu, (word) => mend(word, language));
}

function wordsOf(names: SpellerParts['names'], language: Language): ReadonlySet<string> {
  const found = names
    .filter((name) => name.language === language)
    .flatMap(({ text }) => foldDiacritics(text).match(/\p{L}+/gu) ?? []);
  // Short forms (bhyt) are no words: nothing is mended into them.
  return new Set(found.filter((word) => word.length >= SHORTEST && /[aeiou]/u.test(word)));
}

/** Optimal string alignment distance: changes, omissions, additions and neighbours changed round count one each. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
