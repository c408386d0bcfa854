import { type TableElement, tidyLine } from '../element.ts';
import { type DomElement, isElement } from './dom.ts';
import { tableOf } from './table.ts';

const MOST_SPAN = 50;
/** No table of data is wider; one that is made to be would fill up the memory. */
const MOST_COLUMNS = 100;

/** A table of data with merged cells filled in; null for a table that only lays out the page. */
export function domTable(table: DomElement): TableElement | null {
  if (table.querySelector('table,h1,h2,h3,ul,ol') !== null) return null;
  const rows: string[][] = [];
  let open: { readonly column: number; readonly text: string; left: number }[] = [];
  for (const row of table.querySelectorAll('tr')) {
    const cells: string[] = [];
    open = open.filter(({ left }) => left > 0);
    for (const span of open) {
      cells[span.column] = span.text;
      span.left -= 1;
    }
    let column = 0;
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/u.test(cell.localName ?? '')) continue;
      const text = tidyLine(cell.textContent ?? '');
      const down = spanOf(cell, 'rowspan');
      for (let across = spanOf(cell, 'colspan'); across > 0; across--) {
        while (cells[column] !== undefined) column++;
        if (column >= MOST_COLUMNS) break;
        cells[column] = text;
        if (down > 1) open.push({ column, text, left: down - 1 });
      }
    }
    rows.push(Array.from(cells, (text) => text ?? ''));
  }
  const wide = rows.filter((cells) => cells.length > 1).length;
  if (wide < 2 || rows.flat().some((text) => text.length > 2000)) return null;
  return tableOf(rows);
}

function spanOf(cell: DomElement, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}
