import type { Element, TableElement } from '../element.ts';

/** More rows are a database, not a table to be read. */
export const MOST_ROWS = 100_000;

const NUMBER = /^[-–+]?\d[\d.,\s]*%?$/u;

/** Rows as a table: the first row is the header when it holds names, not numbers; a second row of names under merged cells joins it. */
export function tableOf(rows: readonly (readonly string[])[]): TableElement {
  const [first = [], second = [], third = []] = rows;
  if (first.some(isNumber)) return { kind: 'table', header: [], rows };
  const merged = first.some((name, column) => name === '' || name === first[column - 1]);
  const named = second.some((name) => name !== '') && !second.some(isNumber) && third.some(isNumber);
  if (!merged || !named) return { kind: 'table', header: first, rows: rows.slice(1) };
  let group = '';
  const header = Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    group = first[column] || group;
    const below = second[column] ?? '';
    return below === '' || below === group ? group : group === '' ? below : `${group}, ${below}`;
  });
  return { kind: 'table', header, rows: rows.slice(2) };
}

/** A sheet of an office: lines of title above the table, the table, notes below it. */
export function sheetElements(rows: readonly (readonly string[])[]): Element[] {
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const isLine = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length === 1;
  const start = filled.findIndex((cells) => !isLine(cells));
  const lines = (some: readonly (readonly string[])[]): Element[] =>
    some.map((cells) => ({ kind: 'paragraph', text: cells.find((cell) => cell !== '') ?? '' }));
  if (start < 0) return lines(filled);
  let end = filled.length;
  while (end > start + 1 && isLine(filled[end - 1] ?? [])) end--;
  return [...lines(filled.slice(0, start)), tableOf(filled.slice(start, end)), ...lines(filled.slice(end))];
}

function isNumber(cell: string): boolean {
  return NUMBER.test(cell) && !/^(?:19|20)\d{2}$/u.test(cell);
}
