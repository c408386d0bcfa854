import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { explain } from './explain.ts';
import type { DataRead, Entry, Fault } from './fault.ts';

const row = z.object({ info: z.object({ lines: z.number() }), record: z.record(z.string(), z.string()) });

/**
 * Reads a table with a heading row; each row is checked by the schema.
 * @param text the CSV text, UTF-8, comma separated, quoted by `"`.
 * @param file the path to name in faults.
 */
export function readTable<T>(text: string, file: string, schema: z.ZodType<T>): DataRead<T> {
  const entries: Entry<T>[] = [];
  const faults: Fault[] = [];
  for (const { info, record } of rowsOf(text, file, faults)) {
    const checked = schema.safeParse(record);
    if (checked.success) entries.push({ line: info.lines, value: checked.data });
    else faults.push({ file, line: info.lines, message: explain(checked.error) });
  }
  return { entries, faults };
}

function rowsOf(text: string, file: string, faults: Fault[]): readonly z.infer<typeof row>[] {
  try {
    const options = { columns: true, info: true, bom: true, trim: true, skip_empty_lines: true } as const;
    return z.array(row).parse(parse(text, options));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    faults.push({
      file,
      line,
      message: `the table cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    });
    return [];
  }
}

/** A cell that may be empty; empty is null. */
export const optionalCell = z.string().transform((cell) => (cell === '' ? null : cell));

/** A cell that holds a list parted by `;`. */
export const listCell = z.string().transform((cell) =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** A cell that must not be empty. */
export const cell = z.string().min(1, 'must not be empty');
