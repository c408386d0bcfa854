const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')})`;

/** A date as written: a day `2026-07-01`, a month `2026-07`, or a day of the year `--07-01`. */
export interface WrittenDate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly pattern: RegExp;
  /** What every date of the form holds; most texts hold it not, and need not be looked through for the form. */
  readonly holds: RegExp;
  readonly read: (m: readonly string[]) => string | null;
}

const MONTH_NAME = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;
const DAY_WORD = /ngày|ngay/iu;
const MONTH_WORD = /tháng|thang/iu;

const FORMS: readonly Form[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu, holds: /-/u, read: ([, y, m, d]) => day(y, m, d) },
  {
    pattern: /(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])/gu,
    holds: /[/.-]/u,
    read: ([, d, m, y]) => day(y, m, d),
  },
  {
    pattern: /(?:ngày|ngay)\s+(\d{1,2})\s+(?:tháng|thang)\s+(\d{1,2})\s*,?\s*(?:năm|nam)\s+(\d{4})/giu,
    holds: DAY_WORD,
    read: ([, d, m, y]) => day(y, m, d),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\.?,?\s+(\d{4})\b`, 'giu'),
    holds: MONTH_NAME,
    read: ([, d, m, y]) => day(y, month(m), d),
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, 'giu'),
    holds: MONTH_NAME,
    read: ([, m, d, y]) => day(y, month(m), d),
  },
  {
    pattern: /(?:tháng|thang)\s+(\d{1,2})\s*(?:\/|-|,?\s*(?:năm|nam)\s+)(\d{4})/giu,
    holds: MONTH_WORD,
    read: ([, m, y]) => monthOf(y, m),
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH}\.?,?\s+(\d{4})\b`, 'giu'),
    holds: MONTH_NAME,
    read: ([, m, y]) => monthOf(y, month(m)),
  },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{4})(?![\d/]|\/?\p{L})/gu, holds: /\//u, read: ([, m, y]) => monthOf(y, m) },
  {
    pattern: /(?:ngày|ngay)\s+(\d{1,2})(?:\s+(?:tháng|thang)\s+|\/)(\d{1,2})(?![\d/])/giu,
    holds: DAY_WORD,
    read: ([, d, m]) => dayOfYear(m, d),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})\s+${MONTH}\b`, 'giu'),
    holds: MONTH_NAME,
    read: ([, d, m]) => dayOfYear(month(m), d),
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH}\s+(\d{1,2})\b(?!,?\s*\d)`, 'giu'),
    holds: MONTH_NAME,
    read: ([, m, d]) => dayOfYear(month(m), d),
  },
];

/** Dates written in a text in either language, in order, none overlapping another. */
export function findDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d/u.test(text)) return found;
  const holding = new Map<RegExp, boolean>();
  const holdsIt = (what: RegExp): boolean => {
    const known = holding.get(what) ?? what.test(text);
    holding.set(what, known);
    return known;
  };
  for (const { pattern, holds, read } of FORMS) {
    if (!holdsIt(holds)) continue;
    for (const match of text.matchAll(pattern)) {
      const value = read(match);
      const start = match.index;
      const end = start + match[0].length;
      if (value !== null && !found.some((other) => start < other.end && other.start < end)) {
        found.push({ value, start, end });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function day(y = '', m = '', d = ''): string | null {
  const inYear = dayOfYear(m, d);
  return inYear === null ? null : `${y}${inYear.slice(1)}`;
}

function dayOfYear(m = '', d = ''): string | null {
  const valid = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31;
  return valid ? `--${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null;
}

function monthOf(y = '', m = ''): string | null {
  return Number(m) >= 1 && Number(m) <= 12 ? `${y}-${m.padStart(2, '0')}` : null;
}

function month(name = ''): string {
  return String(MONTHS.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1);
}
