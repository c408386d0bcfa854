import { foldDiacritics } from '../../language/fold.ts';

/** Stands in the plain text for a place that was found. */
export const PLACE = '§';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/ (?:bn|bnhieu|bnh|bao nhiu|nhiu|bao nhieu la)(?= )/gu, ' bao nhieu'],
  [/ (?:ti le|ty trong|tl)(?= )/gu, ' ty le'],
  [/ (?:pt|phtram|percent|per cent|%)(?= )/gu, ' phan tram'],
  [/ (?:nhu )?(?:ntn|the nao)(?= )/gu, ' the nao'],
  [/(?<= (?:so|ty le|tong)) hn(?= )/gu, ' ho ngheo'],
  [/ hcn(?= )/gu, ' ho can ngheo'],
  [/ (?:hogngheo|hongheo)(?= )/gu, ' ho ngheo'],
  [/ (?:can|ngoi|cai) nha(?= )/gu, ' nha'],
];

/** A stretch of a text that was read as something. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with spans taken out, each replaced by a word. */
export function without(text: string, spans: readonly Span[], word: string): string {
  let out = text;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    out = `${out.slice(0, start)} ${word} ${out.slice(end)}`;
  }
  return out;
}

/** Words that without their marks would read as another that rules look for: a booklet as a number, "so" as a loan, "again" as interest. */
const TOLD_APART: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})sổ(?!\p{L})/giu, ' quyen '],
  [/(?<!\p{L})vậy(?!\p{L})/giu, ' thi '],
  [/(?<!\p{L})lại(?!\p{L})/giu, ' '],
];

/**
 * A text as the rules read it: without marks, small letters, words parted by one space, padded by one at each end, chat
 * spellings of the words that ask for figures written out. Digits, `%` and the place sign are kept.
 */
export function plainWords(text: string): string {
  let told = text.normalize('NFC');
  for (const [pattern, word] of TOLD_APART) told = told.replaceAll(pattern, word);
  const words = foldDiacritics(told)
    .replaceAll(/[^\p{L}\d§%]+/gu, ' ')
    .replaceAll(/(?<=\d)%/gu, ' %');
  let plain = ` ${words.trim()} `;
  for (const [pattern, written] of SHORT) plain = plain.replaceAll(pattern, written);
  return plain;
}

/** Whole-word patterns from plain phrases, one a line; `(a|b)` and `?` work as in regular expressions. */
export function wordPattern(lines: string): RegExp {
  const phrases = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return new RegExp(`(?<= )(?:${phrases.join('|')})(?= )`, 'u');
}

const global = new WeakMap<RegExp, RegExp>();

/** The same pattern for all places where it stands. */
export function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern, 'gu');
  global.set(pattern, known);
  return known;
}
