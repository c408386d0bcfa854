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

/** Whether a word can be that word of a name: without marks any, with marks only the same. */
export function fits(word: NameWord, canonical: string): boolean {
  return word.marked ? word.canonical === canonical : word.folded === foldDiacritics(canonical);
}

/** Whether the gap before a word joins it to the one before into one name. */
export function joins(word: NameWord): boolean {
  return /^(?:[^\S\n]+|\s*[-–—]\s*|\.)$/u.test(word.gap);
}
