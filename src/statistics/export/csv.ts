import type { Language } from '../../corpus/model.ts';
import type { ObservationRow } from '../model.ts';
import { type ExportCell, exportTable } from './columns.ts';

/** Excel takes a file for UTF-8 only with this at its start. */
const MARK = '\uFEFF';
/** A cell that begins so is a formula to a spreadsheet; some take the full-width signs for one as well. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/u;

/** The rows behind an answer as CSV: UTF-8 with a byte order mark, CRLF, text that a spreadsheet would run as a formula defused by an apostrophe. */
export function csvOf(rows: readonly ObservationRow[], language: Language): string {
  const lines = exportTable(rows, language).map((cells) => cells.map(written).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}

function written(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
