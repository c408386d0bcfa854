import type { AnswerBlock } from '../../answer/model.ts';

/** Characters that fit on a line of a small phone in letters of one width. */
export const PHONE_WIDTH = 36;

type Table = Extract<AnswerBlock, { kind: 'table' }>;

/** A table as lines: columns aligned where they fit on a phone, else a line for each cell with its header. */
export function tableLines({ header, rows }: Pick<Table, 'header' | 'rows'>): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  if (total <= PHONE_WIDTH) return all.map((row) => aligned(row, widths));
  return rows.flatMap(([first = '', ...others]) => [
    first,
    ...others.map((cell, index) => `  ${header[index + 1] ?? ''}: ${cell}`),
  ]);
}

function aligned(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? '';
    return column > 0 && /^[\d.,%+–-]/u.test(cell) ? cell.padStart(width) : cell.padEnd(width);
  });
  return cells.join('  ').trimEnd();
}
