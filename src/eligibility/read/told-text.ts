import { foldDiacritics } from '../../language/fold.ts';
import { writeSpokenNumbers } from '../../language/spoken-numbers.ts';
import type { Day, Language } from '../../corpus/model.ts';

/** What a person wrote, made comparable for reading facts. */
export interface ToldText {
  /** Lower case, no marks, figures in digits. */
  readonly folded: string;
  /** The same with marks, letter for letter. */
  readonly marked: string;
  readonly hasMarks: boolean;
  readonly language: Language;
  /** The day of the conversation, for "born in 1950". */
  readonly day: Day;
}

/** Prepares a text; its length stays the same from `marked` to `folded`, so places in one are places in the other. */
export function toldText(text: string, language: Language, day: Day): ToldText {
  const marked = writeSpokenNumbers(text.normalize('NFC')).toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ');
  const folded = marked.replaceAll(/\P{ASCII}/gu, (letter) =>
    foldDiacritics(letter).padEnd(letter.length).slice(0, letter.length),
  );
  return { folded, marked, hasMarks: marked !== folded, language, day };
}

/** Where a clause ends: facts of one do not reach into the next. */
const CLAUSE = /[.;!?\n]\s|,|(?<= )(?:va|con|thi|nhung|ma|nen|hien|and|but|so|then)(?= )/gu;

/** Everything left of a place back to the clause before, at most so many letters. */
export function before(text: string, at: number, most = 60): string {
  const left = text.slice(Math.max(0, at - most), at);
  const ends = [...left.matchAll(CLAUSE)].at(-1);
  return ends === undefined ? left : left.slice(ends.index + ends[0].length);
}

/** Everything right of a place up to the end of its clause, at most so many letters. */
export function after(text: string, at: number, most = 40): string {
  const right = text.slice(at, at + most);
  const end = /[.;!?\n](?:\s|$)|,(?!\d)/u.exec(right);
  return end === null ? right : right.slice(0, end.index);
}

/** Whole-word patterns over folded text, one alternative a line. */
export function wordsOf(lines: string): RegExp {
  const alternatives = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?![\\p{L}\\d])`, 'gu');
}

/** Whether a whole-word pattern stands in a text. */
export const stands = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
