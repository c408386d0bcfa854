import { findDates, type WrittenDate } from '../../../language/dates.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import type { Element } from '../element.ts';
import { isBar, type Label, labelOf } from './labels.ts';

/** One line of a page with what its form says about it. */
export interface PageLine {
  readonly element: Element;
  readonly text: string;
  readonly words: number;
  /** Running text: a line as long as a sentence. */
  readonly prose: boolean;
  readonly label: Label;
  readonly bar: boolean;
  /** Day of a line that gives little more than a date, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** `5 giờ trước`: a teaser of another article. */
  readonly ago: boolean;
  /** Address of a line `Nguồn: https://…`. */
  readonly address: string | null;
}

const AGO =
  /(?:^|\W)\d+\s*(?:gio|phut|ngay|tuan|thang)\s+truoc$|(?:^|\W)\d+\s+(?:hour|minute|day|week|month)s?\s+ago$/u;
const ADDRESS = /^(?:source|original source|link|link goc|nguon|nguon tin|theo|dan nguon)\s*:?\s*https?:\/\/\S+$/u;
const CLOCK = /\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?::\d{2})?(?:\s*(?:AM|PM))?|\(?GMT\s*[+-]\d+\)?/giu;

/** Measures the lines of a page. */
export function pageLines(elements: readonly Element[]): PageLine[] {
  const lines = elements.map(pageLine);
  return lines.map((line, at) =>
    line.bar && [lines[at - 1], lines[at + 1]].some(isRowLike) ? { ...line, bar: false } : line,
  );
}

/** Bars stand alone; lines of cells one under another are a table. */
function isRowLike(line: PageLine | undefined): boolean {
  return line !== undefined && line.text.split('|').length >= 3;
}

function pageLine(element: Element): PageLine {
  const text = element.kind === 'table' ? '' : element.text;
  const words = text === '' ? 0 : text.split(' ').length;
  const short = words <= 20 && text.length <= 300;
  const folded = short ? foldDiacritics(text) : '';
  const day = short ? dateline(text) : null;
  const prose = element.kind === 'table' || words >= 25 || (words >= 9 && /[.!?…]["”’»)]*$/u.test(text));
  return {
    element,
    text,
    words,
    prose,
    label: short && day === null ? labelOf(text) : null,
    bar: short && isBar(text),
    day,
    ago: short && AGO.test(folded),
    address: short && ADDRESS.test(folded) ? (/https?:\/\/\S+?(?=[.,;)]*$)/u.exec(text)?.[0] ?? null) : null,
  };
}

function dateline(text: string): string | null {
  const dates = findDates(text).filter(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
  const [date] = dates;
  if (date === undefined || dates.length > 2 || /[!?;]$/u.test(text)) return null;
  const rest = without(text, dates)
    .replace(CLOCK, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  const others = rest === '' ? 0 : rest.split(/\s+/u).length;
  return others <= 7 && !/[.]$/u.test(text) ? date.value : null;
}

function without(text: string, dates: readonly WrittenDate[]): string {
  return dates.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}
