import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportTable } from '../../../src/statistics/export/columns.ts';
import { csvOf } from '../../../src/statistics/export/csv.ts';
import { xlsxOf } from '../../../src/statistics/export/xlsx.ts';
import { row } from '../support/rows.ts';

const ROWS = [
  row(),
  row({ period: '2024', value: 3.36, kind: 'estimate', note: { vi: 'Ghi chú, có "ngoặc"', en: 'A note' } }),
  row({ value: -5.85, unit: 'percentage points', note: { vi: '=HYPERLINK("http://x","y")', en: '@SUM(1)' } }),
];

describe('rows behind an answer as CSV', () => {
  it('opens in Excel as UTF-8 and keeps every figure', () => {
    const csv = csvOf(ROWS, 'vi');
    expect(csv.startsWith('\uFEFFNơi,')).toBe(true);
    const records: string[][] = parse(csv, { bom: true });
    expect(records).toHaveLength(4);
    const value = records[0]?.indexOf('Giá trị') ?? -1;
    expect(records.slice(1).map((cells) => cells[value])).toEqual(['2.32', '3.36', '-5.85']);
    expect(records[2]?.at(-1)).toBe('Ghi chú, có "ngoặc"');
    expect(csv.split('\r\n')).toHaveLength(5);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '\r=1', '＝1+1', '＠SUM(1)', ' \r x', ' \t1'])(
    'runs no formula: %j',
    (text) => {
      const csv = csvOf([row({ note: { vi: text, en: text } })], 'vi');
      const records: string[][] = parse(csv, { bom: true });
      expect(records[1]?.at(-1)).toBe(`'${text}`);
    },
  );

  it('says what kind of figure each is and where it is from, in both languages', () => {
    const [head, , second] = exportTable(ROWS, 'en');
    expect(head).toContain('Poverty standard');
    expect(second).toContain('estimate');
    expect(second).toContain('https://langson.gov.vn/a');
    expect(exportTable(ROWS, 'vi')[2]).toContain('ước tính');
  });

  it('leaves numbers out that are too small to be shown', () => {
    const small = row({ unit: 'households', value: 3 }, { place: { kind: 'ward' } });
    const [head = [], cells = []] = exportTable([small], 'vi');
    expect(cells[head.indexOf('Giá trị')]).toBeNull();
    expect(cells[head.indexOf('Mức')]).toBe('dưới 5');
    expect(csvOf([small], 'vi')).not.toMatch(/(?:^|,)3(?:,|$)/mu);
  });
});

describe('rows behind an answer as a workbook', () => {
  it('keeps numbers as numbers and formulas as text', async () => {
    const bytes = await xlsxOf(ROWS, 'vi');
    const [sheet] = await readExcelFile(Buffer.from(bytes));
    const table = sheet?.data ?? [];
    const value = table[0]?.indexOf('Giá trị') ?? -1;
    expect(table.slice(1).map((cells) => cells[value])).toEqual([2.32, 3.36, -5.85]);
    expect(table[3]?.at(-1)).toBe('=HYPERLINK("http://x","y")');
    expect(table[1]?.[0]).toBe('tỉnh Lạng Sơn');
  });

  it.each(['valueOf', 'constructor', '__proto__'])('can be opened with a cell that reads %s', async (text) => {
    const [sheet] = await readExcelFile(Buffer.from(await xlsxOf([row({ note: { vi: text, en: text } })], 'vi')));
    expect(sheet?.data[1]?.at(-1)).toContain(text);
  });
});
