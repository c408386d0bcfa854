import { parse } from 'csv-parse/sync';
import { type Element, tidyLine } from '../element.ts';
import { MOST_ROWS, sheetElements } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Lines that tell the delimiter. */
const SAMPLE = 20;

/** A CSV text as elements; the delimiter is the one that parts the first lines into most columns, evenly. At most
 * one row over the bound is read. */
export function csvElements(text: string): Element[] {
  // Too long whatever its cells are: a file without quotes has a row in each line.
  const lines = text.includes('"') ? [] : text.split(/[\r\n]+/u, MOST_ROWS + 1);
  if (lines.length > MOST_ROWS) return sheetElements(lines.map((line) => [line]));
  const rows = withoutTraces((): string[][] =>
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 1,
    }),
  );
  return sheetElements(rows.map((cells) => cells.map(tidyLine)));
}

/** The parser makes an error of every row that is as long as no other, and throws it away: a trace of each takes seconds in a long file. */
function withoutTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/u, SAMPLE).filter((line) => line.trim() !== '');
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/gu, '').split(delimiter).length - 1);
    const usual = counts.filter((count) => count > 0).sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return usual * counts.filter((count) => count === usual).length;
  };
  return DELIMITERS.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best));
}
