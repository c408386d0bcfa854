import type { Language } from '../../corpus/model.ts';
import type { ObservationRow } from '../model.ts';
import { exportTable } from './columns.ts';

const SHEET = { vi: 'Số liệu', en: 'Figures' } as const;
const WIDTHS = [30, 16, 12, 12, 34, 10, 14, 8, 10, 16, 16, 12, 50, 34, 50, 60];

/** The rows behind an answer as an Excel workbook of one sheet; numbers are numbers and text is text, never a formula. */
export async function xlsxOf(rows: readonly ObservationRow[], language: Language): Promise<Uint8Array> {
  const table = exportTable(rows, language).map((cells, index) =>
    cells.map((value) => {
      if (value === null) return null;
      if (typeof value === 'number') return { value, type: Number };
      return { value: writable(value), type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) };
    }),
  );
  // 150 files that most programs never need.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheet = { sheet: SHEET[language], columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 };
  return new Uint8Array(await writeExcelFile(table, sheet).toBuffer());
}

/** The writer looks texts up in a plain object: a cell that reads `valueOf` would make a book that no program opens. */
function writable(text: string): string {
  return text in {} ? `${text} ` : text;
}
