import { canonicalVietnamese } from '../../language/canonical.ts';
import { foldDiacritics } from '../../language/fold.ts';

/** A word of a text, to be compared with one that has all its marks. */
export interface WrittenWord {
  readonly bare: string;
  /** With its marks in their usual place; the same as `bare` when it has none. */
  readonly marked: string;
}

/** A word in both forms, lower case. */
export function writtenWord(word: string): WrittenWord {
  const marked = canonicalVietnamese(word.toLowerCase());
  return { bare: foldDiacritics(marked), marked };
}

/** The words of a text, each other sign a word of its own. */
export function writtenWords(text: string): readonly WrittenWord[] {
  return (text.match(/[\p{L}\p{M}\d]+|[^\s\p{L}\p{M}\d]/gu) ?? []).map(writtenWord);
}

/** Whether a word was meant: one written without marks stands for every word that is the same without them. */
export function isWritten(written: WrittenWord | undefined, meant: WrittenWord): boolean {
  if (written === undefined) return false;
  return written.marked === written.bare ? written.bare === meant.bare : written.marked === meant.marked;
}
