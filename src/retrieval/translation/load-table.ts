import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Failure } from '../../failure.ts';
import type { TranslationTable } from './model.ts';
import { createTranslationTable } from './table.ts';
import { parseTable } from './table-file.ts';

/** Where the project's own table is, from the project's folder. */
export const TABLE_FILE = 'corpus/lexicon/translation-table.tsv.gz';

export interface LoadedTable {
  readonly table: TranslationTable;
  /** sha256 of the file, hex. */
  readonly hash: string;
}

/** Loads a translation table. Throws a {@link Failure} when the file is missing or broken. */
export async function loadTable(path: string = TABLE_FILE): Promise<LoadedTable> {
  const mend = 'Get it from the repository again, or make one with npm run train-lexicon.';
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Failure(`The translation table ${path} cannot be read.`, mend, { cause });
  });
  try {
    const table = createTranslationTable(parseTable(bytes));
    return { table, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch (cause) {
    throw new Failure(`The translation table ${path} is broken.`, mend, { cause });
  }
}
