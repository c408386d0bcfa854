import readSheets from 'read-excel-file/node';
import { mendLegacyLetters } from '../encoding/legacy-letters.ts';
import { type Element, tidyLine } from '../element.ts';
import { sheetElements } from './table.ts';

/** An XLSX file as elements: a heading for each sheet when there are several, then its lines and its table. */
export async function xlsxElements(bytes: Uint8Array): Promise<Element[]> {
  const sheets = await readSheets(Buffer.from(bytes));
  const filled = sheets.filter(({ data }) => data.length > 0);
  return filled.flatMap(({ sheet, data }): Element[] => {
    const elements = sheetElements(data.map((cells) => cells.map(cellText)));
    return filled.length > 1 ? [{ kind: 'heading', level: 2, text: tidyLine(sheet) }, ...elements] : elements;
  });
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  if (typeof cell === 'boolean') return cell ? 'x' : '';
  return typeof cell === 'string' ? tidyLine(mendLegacyLetters(cell)) : '';
}
