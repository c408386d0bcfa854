import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataRead, valuesOf } from './tables/fault.ts';
import { cell, listCell, readTable } from './tables/table.ts';

/** A term of the field in both languages. */
export interface Term {
  /** Vietnamese and English names that mean the same, the preferred first. */
  readonly vi: readonly string[];
  readonly en: readonly string[];
  readonly abbreviations: readonly string[];
  readonly note: string | null;
}

/** A short form and what it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly vi: string;
  /** Only an abbreviation of office language has one. */
  readonly en: string | null;
  readonly kind: 'abbreviation' | 'chat';
  /** What must, or must not, stand right before or right behind; null asks nothing, two wishes are met by either. */
  readonly after: Neighbour | null;
  readonly before: Neighbour | null;
}

/** Folded words next to a short form; `#` stands for any number. */
export interface Neighbour {
  readonly words: ReadonlySet<string>;
  /** True when the neighbour must be none of them. */
  readonly not: boolean;
}

const names = listCell.pipe(z.array(z.string()).min(1, 'must not be empty'));
const neighbour = listCell.transform((words): Neighbour | null => {
  const not = words[0]?.startsWith('!') ?? false;
  const bare = words.map((word) => word.replace(/^!/u, ''));
  return bare.length === 0 ? null : { words: new Set(bare), not };
});

const termRow = z
  .object({ vi: names, en: names, abbr: listCell, notes: z.string() })
  .transform(({ vi, en, abbr, notes }): Term => ({ vi, en, abbreviations: abbr, note: notes === '' ? null : notes }));

const abbreviationRow = z
  .object({
    short: cell,
    vi: cell,
    en: z.string(),
    kind: z.enum(['abbreviation', 'chat']),
    after: neighbour,
    before: neighbour,
  })
  .refine((it) => it.kind === 'chat' || it.en !== '', 'en: an abbreviation needs its English meaning')
  .transform((it): Abbreviation => ({ ...it, en: it.en === '' ? null : it.en }));

/** Reads the text of `glossary.csv`. */
export function parseGlossary(text: string, file: string): DataRead<Term> {
  return readTable(text, file, termRow);
}

/** Reads the text of `abbreviations.csv`. */
export function parseAbbreviations(text: string, file: string): DataRead<Abbreviation> {
  return readTable(text, file, abbreviationRow);
}

/**
 * The glossary of a corpus folder, from `glossary.csv`.
 * @throws {Failure} with file and line if the table is not right.
 */
export async function readGlossary(corpus: string): Promise<readonly Term[]> {
  const file = join(corpus, 'glossary.csv');
  return valuesOf(parseGlossary(await readFile(file, 'utf8'), file));
}

/**
 * The short forms of a corpus folder, from `abbreviations.csv`; earlier rows win.
 * @throws {Failure} with file and line if the table is not right.
 */
export async function readAbbreviations(corpus: string): Promise<readonly Abbreviation[]> {
  const file = join(corpus, 'abbreviations.csv');
  return valuesOf(parseAbbreviations(await readFile(file, 'utf8'), file));
}
