import type { Day } from '../../corpus/model.ts';
import { findDates } from '../../language/dates.ts';
import { findQuantities } from '../../language/quantities.ts';
import type { WrittenIn } from '../../language/written-in.ts';

/** The days a question speaks of, and the period as it is named. */
export interface DaysAsked {
  /** Days to look rules up for; `[today]` when the question names no time. */
  readonly days: readonly Day[];
  /** `2023`, `2021-2025`, or null. */
  readonly period: string | null;
}

const RANGE = /(?<![\d/.,])(20\d{2}|19\d{2})\s*(?:-|–|—|đến|den|to|until|tới|toi)\s*(20\d{2})(?![\d/.,]*\d)/giu;
const YEAR = /(?<![\d/.,-])(?:19|20)\d{2}(?![\d/-]|[.,]\d)/gu;
const NEXT_YEAR = /(?:sang năm|năm sau|năm tới|sang nam|nam sau|nam toi|next year)/iu;
const LAST_YEAR = /(?:năm ngoái|năm trước|năm vừa rồi|nam ngoai|nam truoc|nam vua roi|last year)/iu;
const NOW =
  /(?:hiện nay|hiện tại|hiện giờ|bây giờ|hôm nay|hien nay|hien tai|bay gio|hom nay|\bnow\b|\btoday\b|\bcurrent(?:ly)?\b)/iu;
const THIS_YEAR = /(?:năm nay|nam nay|this year)/iu;

/**
 * Finds the time a question is about: days, months, years, spans of years, "next year".
 * A year inside a document number (`07/2021/NĐ-CP`) is not a time.
 */
export function findDaysAsked(text: string, today: Day, language: WrittenIn): DaysAsked {
  const bare = withoutDocumentNumbers(text, language);
  const days: Day[] = [];
  const dates = findDates(bare).filter((date) => !date.value.startsWith('--'));
  for (const date of dates) days.push(date.value.length === 7 ? `${date.value}-28` : date.value);
  let rest = bare;
  for (const date of dates) rest = rest.replace(bare.slice(date.start, date.end), ' ');
  let period: string | null = dates[0]?.value.slice(0, 4) ?? null;
  for (const [, from = '', to = ''] of rest.matchAll(RANGE)) {
    days.push(insideSpan(from, to, today));
    period ??= `${from}-${to}`;
  }
  rest = rest.replaceAll(RANGE, ' ');
  const years = [...rest.matchAll(YEAR)].map(([year]) => year);
  const thisYear = Number(today.slice(0, 4));
  if (NEXT_YEAR.test(rest)) years.push(String(thisYear + 1));
  if (LAST_YEAR.test(rest)) years.push(String(thisYear - 1));
  if (THIS_YEAR.test(rest)) years.push(String(thisYear));
  for (const year of years) {
    days.push(dayOfYear(year, today));
    period ??= year;
  }
  if (NOW.test(rest)) days.unshift(today);
  return { days: days.length === 0 ? [today] : [...new Set(days)], period };
}

/** The text without the years and dates it names. */
export function withoutTimes(text: string): string {
  let out = text;
  for (const { start, end } of [...findDates(text)].reverse()) out = `${out.slice(0, start)} ${out.slice(end)}`;
  for (const pattern of [RANGE, YEAR, NEXT_YEAR, LAST_YEAR, THIS_YEAR]) {
    out = out.replaceAll(new RegExp(pattern, 'giu'), ' ');
  }
  return out.replaceAll(/\s+/gu, ' ').trim();
}

/** A year that has begun is asked about as it stood last, a coming one as it begins. */
function dayOfYear(year: string, today: Day): Day {
  const current = today.slice(0, 4);
  if (year === current) return today;
  return year < current ? `${year}-12-31` : `${year}-01-01`;
}

function insideSpan(from: string, to: string, today: Day): Day {
  if (today >= `${from}-01-01` && today <= `${to}-12-31`) return today;
  return today > to ? `${String(Math.floor((Number(from) + Number(to)) / 2))}-12-31` : `${from}-01-01`;
}

function withoutDocumentNumbers(text: string, language: WrittenIn): string {
  let out = text;
  for (const { kind, start, end } of findQuantities(text, language)) {
    if (kind === 'document_number' || kind === 'link')
      out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  }
  return out;
}
