import { findDates } from './dates.ts';
import { readFigure, readScale, readTail, scaleUp } from './numbers.ts';
import type { WrittenIn } from './written-in.ts';

export type QuantityKind = 'number' | 'percent' | 'date' | 'document_number' | 'phone' | 'link';

/** Something in a text that must be right: a figure, a date, a document number, a phone, a link. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Canonical readings, likeliest first: `1500000`, `14.78`, `2026-07-01`, `351/2025/nđ-cp`. */
  readonly readings: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LINK = /https?:\/\/[^\s<>"')\]]+|www\.[^\s<>"')\]]+/giu;
const DOCUMENT_NUMBER = /(?<![\p{L}\d/])\d{1,5}[a-z]?(?:\/\d{4})?\/[A-ZĐƯ]{1,8}[\p{L}\d]*(?:-[\p{L}\d]+)*/giu;
const PHONE = /(?<![\d.,])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\d])|(?<![\d.,])1[89]00[ .-]?\d{4}(?!\d)/gu;
const FIGURE = /\d+(?:[.,]\d+)*/gu;
const PERCENT = /^\s?(?:%|‰|phần trăm|phan tram|per ?cent(?!age)(?! points?))/iu;

/**
 * Every quantity of a text, in order, none overlapping.
 * @param language the language the text is written in: it decides between `2.100` = 2100 and `2.1`.
 */
export function findQuantities(text: string, language: WrittenIn): readonly Quantity[] {
  const found: Quantity[] = [];
  const figures = /\d/u.test(text);
  if (!figures && !/https?:|www\./iu.test(text)) return found;
  const take = (kind: QuantityKind, start: number, end: number, readings: readonly string[]): void => {
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ kind, readings, text: text.slice(start, end), start, end });
  };
  for (const match of text.matchAll(LINK)) {
    const link = match[0].replace(/[.,;:]+$/u, '');
    take('link', match.index, match.index + link.length, [link.toLowerCase()]);
  }
  if (!figures) return found;
  for (const match of text.matchAll(DOCUMENT_NUMBER)) {
    take('document_number', match.index, match.index + match[0].length, [documentNumberKey(match[0])]);
  }
  for (const date of findDates(text)) take('date', date.start, date.end, [date.value]);
  for (const match of text.matchAll(PHONE)) {
    take('phone', match.index, match.index + match[0].length, [match[0].replaceAll(/\D/g, '').replace(/^84/, '0')]);
  }
  for (const match of text.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    const scale = readScale(text.slice(end));
    const tail =
      /^\d+$/u.test(match[0]) && language === 'vi' ? readTail(text.slice(end + scale.length), scale.power) : null;
    const figure = tail === null ? match[0] : `${match[0]},${tail.digit}`;
    const length = scale.length + (tail?.length ?? 0);
    const readings = readFigure(figure, language).map((value) => scaleUp(value, scale.power));
    const kind = PERCENT.test(text.slice(end + length)) ? 'percent' : 'number';
    take(kind, match.index, end + length, readings);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** One form for a document number, whatever its case, dashes or missing marks: `07/2021/nd-cp`. */
export function documentNumberKey(number: string): string {
  return number
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[–—]/gu, '-')
    .replace(/^0+(?=\d)/, '');
}

/** Whether two quantities say the same: same kind and a reading in common; a day agrees with its own month. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'date')
    return a.readings.some((x) =>
      b.readings.some((y) => y === x || y.startsWith(`${x}-`) || (y.endsWith(x.slice(1)) && x.startsWith('--'))),
    );
  return a.readings.some((reading) => b.readings.includes(reading));
}
