/** A cell of a sheet by its place: `<c r="XFD1048576">`. */
const CELL = /<(?:\w+:)?c\s[^<>]*?\br=["']([A-Z]{1,3})(\d{1,7})["']/gu;

/** Cells that a sheet spans, from the first to its farthest row and column, whether they are filled or not: so many are made when it is read. */
export function spanOf(sheetXml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = ''] of sheetXml.matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns;
}

/** `A` is 1, `XFD` 16,384. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
