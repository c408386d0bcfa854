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

/**
 * A text as the rules read it: without marks, small letters, words parted by one space, padded by one at each end, chat
 * spellings of the words that ask for figures written out. Digits, `%` and the place sign are kept.
 */
export function plainWords(text: string): string {
  const words = foldDiacritics(text.normalize('NFC'))
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
