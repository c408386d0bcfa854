import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { csvOf } from '../../../src/statistics/export/csv.ts';
import { xlsxOf } from '../../../src/statistics/export/xlsx.ts';
import { row } from '../../statistics/support/rows.ts';
import { hostileLine } from '../hostile-text.ts';
import { holds, type Property, property } from '../property.ts';

const lead = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '＝',
  '＋',
  '－',
  '＠',
  '\u00a0=',
  '"=',
  "'=",
  '=cmd|',
  ';=',
  ',=',
);
const cell = fc.oneof(
  hostileLine,
  fc.tuple(lead, hostileLine).map(([first, rest]) => `${first}${rest}`),
);
const RUN = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** No cell of an export is a formula to a spreadsheet, and what is written is read back. */
export const exportProperty: Property = property('cells of exports', 6, fc.tuple(cell, cell), async ([note, title]) => {
  const rows = [row({ note: { vi: note, en: title } })];
  const records: string[][] = parse(csvOf(rows, 'vi'), { bom: true });
  holds(records.length === 2 && records[0]?.length === records[1]?.length, 'another table than was written');
  const numbers = new Set(['Giá trị', 'Đến', 'Trên tổng']);
  records[1]?.forEach((text, at) =>
    holds(numbers.has(records[0]?.[at] ?? '') || !RUN.test(text), 'a formula in the CSV'),
  );
  const [sheet] = await readSheets(Buffer.from(await xlsxOf(rows, 'vi')));
  holds(sheet?.data.length === 2, 'another sheet than was written');
});
