import { findDates } from '../../language/dates.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { PeriodsAsked } from '../model.ts';

const DOCUMENT_NUMBER = /\d+\/(?:\d{4}\/)?[\p{L}][\p{L}\d-]*/gu;
const YEAR = String.raw`((?:19|20)\d{2})`;
const TO = String.raw`(?:-|–|—|~|den|toi|to|until|till|through)`;
const END = String.raw`(?:(?:cuoi|dau|giua|het|the end of|end of|nam)\s+)*`;
const RANGE = new RegExp(String.raw`(?<![\d.,/])${YEAR}\s*${TO}\s*${END}${YEAR}(?![\d/]|[.,]\d)`, 'gu');
const BETWEEN = new RegExp(String.raw`(?:between|tu|giua)\s+${END}${YEAR}\s+(?:and|va)\s+${END}${YEAR}(?!\d)`, 'gu');
const SINCE = new RegExp(
  String.raw`(?:(?:since|ke tu|tinh tu)\s+${END}${YEAR}(?!\d)|(?:tu|from)\s+${END}${YEAR}\s+(?:den|toi|to|until)\s+(?:nay|bay gio|hien nay|now|today|present|the present))`,
  'gu',
);
const SINGLE = new RegExp(
  String.raw`(?<![\d.,/-])${YEAR}(?!\d|[.,]\d|[/-]\d|\s*(?:households|dong|trieu|ty(?!\s+le))(?!\p{L}))`,
  'gu',
);
const SHORT_YEAR = /(?<!\p{L})nam\s+(?:')?([12]\d)(?!\d|[.,/]\d|\s*(?:tuoi|ho|trieu|%|thang|ngay|nam)(?!\p{L}))/gu;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:nam ngoai|nam vua roi|nam vua qua|last year)(?!\p{L})/u, -1],
  [/(?<!\p{L})nam kia(?!\p{L})/u, -2],
  [/(?<!\p{L})(?:nam nay|this year)(?!\p{L})/u, 0],
  [/(?<!\p{L})(?:nam sau|nam toi|sang nam|next year)(?!\p{L})/u, 1],
];
const YEAR_BEFORE =
  /(?<!\p{L})(?:nam truoc(?: do)?|nam lien truoc|cung ky|nam ngoai|(?:the )?(?:year before|previous year|preceding year|prior year|a year earlier))(?!\p{L})/u;
const AGAINST = /(?<!\p{L})(?:so voi|so sanh|compared|against|versus|vs|than|from|on)(?!\p{L})/u;
const LATEST =
  /(?<!\p{L})(?:moi nhat|gan nhat|gan day nhat|gan day|moi day|hien nay|hien tai|hien gio|(?<!thuc |the |bieu |phat )hien|bay gio|bay h|luc nay|thoi diem nay|latest|newest|most recent|recent|current|currently|now|nowadays|today|at present|present)(?!\p{L})/u;

/**
 * Reads the time a question is about. Years inside document numbers are no time.
 * @param text the question, in any spelling.
 * @param thisYear the year of the day asked on, for "năm ngoái".
 */
export function findPeriods(text: string, thisYear: number): PeriodsAsked {
  let rest = foldDiacritics(text.normalize('NFC')).replaceAll(DOCUMENT_NUMBER, ' ');
  rest = datesAsYears(rest);
  const found: { readonly at: number; readonly year: string }[] = [];
  let range: PeriodsAsked['range'] = null;
  for (const pattern of [RANGE, BETWEEN, SINCE]) {
    rest = rest.replaceAll(pattern, (whole: string, ...groups: unknown[]) => {
      const years = groups.filter((group) => typeof group === 'string' && /^\d{4}$/u.test(group)).map(String);
      const [from, to] = years;
      if (from !== undefined) range ??= ordered(from, pattern === SINCE ? null : (to ?? null));
      return ' '.repeat(whole.length);
    });
  }
  for (const match of rest.matchAll(SINGLE)) found.push({ at: match.index, year: match[1] ?? '' });
  for (const match of rest.matchAll(SHORT_YEAR)) found.push({ at: match.index, year: `20${match[1] ?? ''}` });
  const yearBefore = YEAR_BEFORE.test(rest) && (AGAINST.test(rest) || found.length > 0);
  if (!yearBefore) {
    for (const [pattern, shift] of RELATIVE) {
      const match = pattern.exec(rest);
      if (match !== null) found.push({ at: match.index, year: String(thisYear + shift) });
    }
    const before = /(?<!\p{L})nam truoc(?!\p{L})/u.exec(rest);
    if (before !== null) found.push({ at: before.index, year: String(thisYear - 1) });
  }
  const years = [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ year }) => year))];
  return { years, range, latest: LATEST.test(rest), yearBefore, days: daysIn(text) };
}

/** Whether a question names no time at all. */
export function noPeriods({ years, range, latest, yearBefore }: PeriodsAsked): boolean {
  return years.length === 0 && range === null && !latest && !yearBefore;
}

function ordered(from: string, to: string | null): { readonly from: string; readonly to: string | null } {
  return to !== null && to < from ? { from: to, to: from } : { from, to };
}

/** Days and months, as far as they are named: `2022-03-15`, `2022-03`. */
function daysIn(text: string): readonly string[] {
  return findDates(text).flatMap(({ value }) => (value.startsWith('--') ? [] : [value]));
}

function datesAsYears(text: string): string {
  let out = text;
  for (const { value, start, end } of [...findDates(text)].reverse()) {
    if (!value.startsWith('--')) out = `${out.slice(0, start)} ${value.slice(0, 4)} ${out.slice(end)}`;
  }
  return out;
}
