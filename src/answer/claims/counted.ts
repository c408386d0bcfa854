import type { Language } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { Quantity } from '../../language/quantities.ts';
import { boundOf, rateOf, unitOf } from '../verify/entailment/units.ts';
import { findQuantities } from '../../language/quantities.ts';

/** A figure and what it counts, so that two can be told to be of one kind. */
export interface Counted {
  readonly quantity: Quantity;
  /** `percent`, `date`, `dong`, `age`, … or the word counted: `tinh`, `commune`. */
  readonly kind: string;
  readonly rate: string | null;
  readonly bound: 'least' | 'most' | null;
}

/** Words that count the same in question and answer. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['ho', 'household'],
  ['households', 'household'],
  ['nguoi', 'person'],
  ['kg', 'kilogram'],
  ['ky', 'kilogram'],
  ['ki', 'kilogram'],
]);
const SMALLEST_MONEY = 1000;
const SCALED = /(?:nghìn|ngàn|nghin|ngan|triệu|trieu|tỷ|tỉ|ty|thousand|million|billion|k|tr)$/iu;
const AN_AGE_BEFORE = /(?:\bbe|\bturn|\breach|\bage|\baged)\s$/iu;
const BOUND_BEFORE = /(?:phải|phai|have to be|has to be|must be|need to be)\s+(?:từ\s+|đủ\s+)?$/iu;

/** Every figure of a text that may be claimed or found; years, document numbers, links and a bare `1` ("1 tháng") are none. */
export function countedIn(text: string, language: Language): readonly Counted[] {
  return findQuantities(text, language).flatMap((quantity) => {
    const kind = kindOf(quantity, text, language);
    if (kind === null) return [];
    const before = text.slice(Math.max(0, quantity.start - 26), quantity.start);
    const bound = boundOf(text, quantity.start, quantity.end) ?? (BOUND_BEFORE.test(before) ? 'least' : null);
    const isPaid = kind === 'percent' || kind === 'dong' || kind === 'kilogram' || kind === 'kwh';
    return [{ quantity, kind, rate: isPaid ? rateAt(text, quantity.end) : null, bound }];
  });
}

function kindOf(quantity: Quantity, text: string, language: Language): string | null {
  const { kind, readings, start, end } = quantity;
  if (kind === 'percent' || kind === 'date') return kind;
  if (kind !== 'number' || readings[0] === '1') return null;
  const unit = unitOf(text, start, end);
  if (unit === null && /^(?:19|20)\d\d$/u.test(quantity.text)) return null;
  if (unit !== null) return unit;
  if (Number(readings[0]) >= SMALLEST_MONEY && SCALED.test(quantity.text)) return 'dong';
  if (AN_AGE_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return 'age';
  const next = /^[\s-]*([\p{L}\p{M}]+)/u.exec(text.slice(end))?.[1];
  if (next === undefined) return Number(readings[0]) >= SMALLEST_MONEY ? 'dong' : null;
  const word = foldDiacritics(next);
  return SAME.get(word) ?? (language === 'en' ? word.replace(/s$/u, '') : word);
}

/** `6,6% năm` has no "per" and means a year all the same. */
function rateAt(text: string, end: number): string | null {
  const rate = rateOf(text, end);
  if (rate !== null) return rate;
  const near = /^\s*%?\s*(?:1\s*)?(năm|nam|tháng|thang)(?!\p{L})/iu.exec(text.slice(end))?.[1];
  if (near === undefined) return null;
  return /^n/iu.test(near) ? 'year' : 'month';
}
