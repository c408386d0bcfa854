import type { Language } from '../../../corpus/model.ts';
import { canonicalVietnamese } from '../../../language/canonical.ts';
import { englishStem } from '../../../language/english-stems.ts';

/** A part of a sentence between commas, semicolons, colons, brackets and full stops. */
export interface Clause {
  readonly text: string;
  /** Place of its first character in the sentence. */
  readonly start: number;
  readonly words: readonly string[];
}

const BREAK = /[;:,.!?](?=\s|$)|[()\n–—]/u;
const WORD = /[\p{L}\p{M}\d]+(?:[.,/-][\d\p{L}]+)*/gu;

/** Cuts a text into clauses; a figure (`1.500.000`, `01/7/2026`) is never cut. */
export function clausesOf(text: string, language: Language): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const piece of text.split(BREAK)) {
    if (piece.trim() !== '') clauses.push({ text: piece, start, words: wordsOf(piece, language) });
    start += piece.length + 1;
  }
  return clauses;
}

/** Words of a text in the form under which spellings meet: canonical syllables, or English stems. */
function wordsOf(text: string, language: Language): readonly string[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.map((word) => (language === 'vi' ? canonicalVietnamese(word) : englishStem(word)));
}
