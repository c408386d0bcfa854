import type { AnswerBlock } from '../../answer/model.ts';
import { bold, type Paragraph, paragraph } from '../rich/model.ts';

/** Characters that fit on a line of a small phone in letters of one width. */
const PHONE_WIDTH = 34;

type Table = Pick<Extract<AnswerBlock, { kind: 'table' }>, 'header' | 'rows'>;

/** A table for a phone: columns aligned where they fit, else a line a row that begins with its first cell. */
export function tableLines(table: Table): Paragraph[] {
  const aligned = alignedLines(table);
  if (aligned !== null) return aligned.map((text, index) => paragraph(text, { style: 'fixed', close: index > 0 }));
  return table.rows.map(([first = '', ...cells], index) =>
    paragraph([{ text: '• ' }, bold(first), { text: `: ${inWords(cells, table.header.slice(1))}` }], {
      close: index > 0,
    }),
  );
}

/** The first value speaks for itself; those behind it are named by their columns. Empty cells are left out. */
function inWords(cells: readonly string[], header: readonly string[]): string {
  return cells
    .map((cell, index) => {
      if (cell === '' || cell === '–') return '';
      const name = header[index] ?? '';
      return index === 0 ? cell : `${name.slice(0, 1).toLowerCase()}${name.slice(1)} ${cell}`;
    })
    .filter((part) => part !== '')
    .join('; ');
}

function alignedLines({ header, rows }: Table): string[] | null {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  return total <= PHONE_WIDTH ? all.map((row) => alignedLine(row, widths)) : null;
}

function alignedLine(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? '';
    return column > 0 && /^[\d.,%+–-]/u.test(cell) ? cell.padStart(width) : cell.padEnd(width);
  });
  return cells.join('  ').trimEnd();
}
