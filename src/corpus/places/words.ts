import { canonicalVietnamese } from '../../language/canonical.ts';
import { foldDiacritics } from '../../language/fold.ts';

/** A word of a text with what name matching looks at. */
export interface NameWord {
  readonly folded: string;
  readonly canonical: string;
  /** Carries a mark, or `đ`. */
  readonly marked: boolean;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}\d]+/gu;

/** The words of a text with their places in it. */
export function nameWords(text: string): readonly NameWord[] {
  const shouting = /\p{L}/u.test(text) && text === text.toUpperCase();
  let last = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const canonical = canonicalVietnamese(match[0]);
    const folded = foldDiacritics(canonical);
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(last, start);
    last = end;
    return {
      folded,
      canonical,
      marked: canonical !== folded,
      capital: !shouting && /^\p{Lu}/u.test(match[0]),
      start,
      end,
      gap,
    };
  });
}

/** A word that is looked for in a text. */
export interface WantedWord {
  readonly canonical: string;
  readonly folded: string;
}

/** Canonical words as they are looked for. */
export function wantedWords(words: readonly string[]): readonly WantedWord[] {
  return words.map((canonical) => ({ canonical, folded: foldDiacritics(canonical) }));
}

/** Whether a word can be that word of a name: without marks any, with marks only the same. */
export function fits(word: NameWord, wanted: WantedWord): boolean {
  return word.marked ? word.canonical === wanted.canonical : word.folded === wanted.folded;
}

/** Things that begin with words, by the folded first one, each list in the order given: what can begin at a word of a text. */
export function byFirstWord<T extends { readonly words: readonly WantedWord[] }>(
  list: readonly T[],
): (word: NameWord | undefined) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const it of list) {
    const [first] = it.words;
    if (first !== undefined) groups.set(first.folded, [...(groups.get(first.folded) ?? []), it]);
  }
  return (word) => (word === undefined ? [] : (groups.get(word.folded) ?? []));
}

/** Whether the gap before a word joins it to the one before into one name. */
export function joins(word: NameWord): boolean {
  return /^(?:[^\S\n]+|\s*[-–—]\s*|\.)$/u.test(word.gap);
}
