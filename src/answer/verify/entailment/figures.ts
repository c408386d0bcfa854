import type { Language } from '../../../corpus/model.ts';
import { findQuantities, type Quantity, sameQuantity } from '../../../language/quantities.ts';
import { writeSpokenNumbers } from '../../../language/spoken-numbers.ts';
import { boundOf, rateOf, ratesOf, type Unit, unitOf } from './units.ts';

/** A figure of a text with what it counts and which side it bounds. */
export interface Figure {
  readonly quantity: Quantity;
  readonly unit: Unit | null;
  /** What time it is paid by. */
  readonly rate: string | null;
  readonly bound: 'least' | 'most' | null;
}

/** The figures of a sentence with unit, rate and bound. */
export function figuresOf(text: string, language: Language): readonly Figure[] {
  return findQuantities(text, language).map((quantity) => ({
    quantity,
    unit: quantity.kind === 'number' ? unitOf(text, quantity.start, quantity.end) : null,
    rate: rateOf(text, quantity.end),
    bound: boundOf(text, quantity.start, quantity.end),
  }));
}

export type FigureFault = 'figure' | 'date' | 'unit' | 'bound';

/**
 * What of the figures of a sentence does not follow from the figures cited.
 * @param cited figures of the cited spans; each may be said as often as it stands there
 * @param beside figures known besides the spans (title, number, days in force); they may be said any number of times
 */
export function figureFault(
  said: readonly Figure[],
  cited: readonly Figure[],
  beside: readonly Figure[],
): FigureFault | null {
  const used = new Map<string, number>();
  for (const figure of said) {
    const same = cited.filter(({ quantity }) => saysSame(figure.quantity, quantity));
    const known = beside.filter(({ quantity }) => saysSame(figure.quantity, quantity));
    const missing = figure.quantity.kind === 'date' ? 'date' : 'figure';
    if (same.length === 0 && (known.length === 0 || replaces(figure, said, cited))) return missing;
    const key = `${figure.quantity.kind} ${same[0]?.quantity.readings[0] ?? ''}`;
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    if (known.length === 0 && times > same.length) return missing;
    const fits = same.length > 0 ? same : known;
    if (!fits.some(({ unit, rate }) => agree(unit, figure.unit) && agree(rate, figure.rate))) return 'unit';
    const alike = said.filter(({ quantity }) => sameQuantity(quantity, figure.quantity));
    if (turned(figure, alike, fits)) return 'bound';
  }
  return null;
}

/** As `sameQuantity`, but numbers by their likeliest reading only: `680.231 nghìn` could else be read as `680,231 triệu`. */
function saysSame(a: Quantity, b: Quantity): boolean {
  const isNumber = a.kind === 'number' || a.kind === 'percent';
  return sameQuantity(a, b) && (!isNumber || a.readings[0] === b.readings[0]);
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}

/** Bounds a side more often than the same figures do, while one of them bounds the other. */
function turned({ bound }: Figure, alike: readonly Figure[], fits: readonly Figure[]): boolean {
  if (bound === null) return false;
  const times = (figures: readonly Figure[], side: Figure['bound']): number =>
    figures.filter((other) => other.bound === side).length;
  if (fits.every((other) => other.bound === null)) return false;
  const free = times(fits, bound) === 0 ? 0 : times(fits, null);
  return times(alike, bound) > times(fits, bound) + free;
}

/** A day in force or a year of the title that stands in the place of one that the span names and the sentence leaves out. */
function replaces(figure: Figure, said: readonly Figure[], cited: readonly Figure[]): boolean {
  const isDay = figure.quantity.kind === 'date' && figure.bound !== null;
  if (!isDay && !isYear(figure)) return false;
  return cited.some(
    (other) =>
      (isDay ? other.quantity.kind === 'date' && other.bound === figure.bound : isYear(other)) &&
      !said.some(({ quantity }) => sameQuantity(quantity, other.quantity)),
  );
}

function isYear({ quantity }: Figure): boolean {
  return quantity.kind === 'number' && /^(?:19|20)\d\d$/u.test(quantity.text);
}

const YEARS = /(?<!\d)((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d)/gu;

/** Whether a sentence has a span of years, `2021-2025`, that neither the spans nor their headings have. */
export function yearsFault(sentence: string, spans: string): boolean {
  const known = new Set([...spans.matchAll(YEARS)].map(([, from, to]) => `${from}-${to}`));
  return [...sentence.matchAll(YEARS)].some(([, from, to]) => !known.has(`${from}-${to}`));
}

/** Whether a sentence pays by a time that the spans do not name: `mỗi năm` for `mỗi tháng`. */
export function rateFault(sentence: string, spans: string): boolean {
  const cited = ratesOf(spans);
  return ratesOf(sentence).some((rate) => !cited.includes(rate));
}

const DIGIT = 'một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi';
/** Numbers in words that are hardly anything else: `tám mươi`, `hai phần trăm`, `một nửa`, `seventy`, `twice`. */
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(?:(?:${DIGIT}) (?:${DIGIT}|trăm|nghìn|ngàn|triệu|tỷ|tỉ|phần)(?: (?:${DIGIT}|trăm))*|nửa|gấp (?:đôi|${DIGIT})|` +
    '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]+)?|hundreds?|half|halves|thirds?|quarters?|twice|doubled?|tripled?|dozens?)(?!\\p{L})',
  'giu',
);

/** Whether a sentence writes a number in words that the spans have neither in words nor in figures. One is too often an article. */
export function spokenFault(sentence: string, spans: string, language: Language, spansLanguage: Language): boolean {
  const known = spans.toLowerCase();
  if ((sentence.toLowerCase().match(IN_WORDS) ?? []).some((words) => !known.includes(words))) return true;
  const written = writeSpokenNumbers(sentence);
  if (written === sentence) return false;
  const before = findQuantities(sentence, language);
  const spoken = findQuantities(written, language).filter(
    (quantity) => !before.some((other) => sameQuantity(other, quantity)) && quantity.readings[0] !== '1',
  );
  const cited = [...findQuantities(writeSpokenNumbers(spans), spansLanguage), ...findQuantities(spans, spansLanguage)];
  return spoken.some((quantity) => !cited.some((other) => other.readings.some((r) => quantity.readings.includes(r))));
}
