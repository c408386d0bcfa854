import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Observation } from './model.ts';
import { type DataRead, valuesOf } from './tables/fault.ts';
import { slug } from './tables/fields.ts';
import { cell, listCell, optionalCell, readTable } from './tables/table.ts';

/** What an observation can count, with the words people use for it. */
export interface Indicator {
  /** `poor_rate`. */
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  /** Unit of its values: `%`, `households`, `percentage points`, `million VND` … */
  readonly unit: string;
  readonly unitLabel: { readonly vi: string; readonly en: string };
  readonly synonyms: readonly string[];
}

const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/u, 'must be a number such as 2100, 14.78 or -5.85, without separators')
  .transform(Number);
const optionalNumber = z.union([z.literal('').transform(() => null), number]);

const observationRow = z
  .object({
    place: slug,
    period: z.string().regex(/^\d{4}(?:-\d{4})?$/u, 'must be a year or two years, 2023 or 2021-2025'),
    as_of: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/u, 'must be a day, a month or a year: 2023-12-31, 2023-12 or 2023'),
    indicator: cell,
    value: number,
    value_to: optionalNumber,
    of: optionalNumber,
    qualifier: z.union([z.literal('').transform(() => null), z.enum(['about', 'nearly', 'more_than'])]),
    unit: cell,
    standard: z.union([
      z.literal('').transform(() => null),
      z.enum(['2027-2030', '2021-2025', '2016-2020', '2011-2015', 'provincial']),
    ]),
    kind: z.enum(['result', 'estimate', 'forecast', 'derived']),
    source: slug,
    document: optionalCell,
    note_vi: z.string(),
    note_en: z.string(),
  })
  .refine(
    (it) => (it.note_vi === '') === (it.note_en === ''),
    'note_vi and note_en must both be there or both be empty',
  )
  .transform(
    ({ as_of, value_to, note_vi, note_en, ...it }): Observation => ({
      ...it,
      asOf: as_of,
      valueTo: value_to,
      note: note_vi === '' ? null : { vi: note_vi, en: note_en },
    }),
  );

const indicatorRow = z
  .object({
    id: z.string().regex(/^[a-z_]+$/u, 'must be lower-case words parted by "_"'),
    vi: cell,
    en: cell,
    unit: cell,
    unit_vi: cell,
    unit_en: cell,
    synonyms: listCell,
  })
  .transform(
    (it): Indicator => ({
      id: it.id,
      label: { vi: it.vi, en: it.en },
      unit: it.unit,
      unitLabel: { vi: it.unit_vi, en: it.unit_en },
      synonyms: it.synonyms,
    }),
  );

/** Reads the text of `observations.csv`. Rows that disagree with one another are all kept: they are what sources say. */
export function parseObservations(text: string, file: string): DataRead<Observation> {
  return readTable(text, file, observationRow);
}

/** Reads the text of `indicators.csv`, the closed list of what is counted. */
export function parseIndicators(text: string, file: string): DataRead<Indicator> {
  return readTable(text, file, indicatorRow);
}

/**
 * The observations of a corpus folder, from `statistics/observations.csv`.
 * @throws {Failure} with file and line if the table is not right.
 */
export async function readObservations(corpus: string): Promise<readonly Observation[]> {
  const file = join(corpus, 'statistics', 'observations.csv');
  return valuesOf(parseObservations(await readFile(file, 'utf8'), file));
}

/**
 * The indicators of a corpus folder, from `statistics/indicators.csv`.
 * @throws {Failure} with file and line if the table is not right.
 */
export async function readIndicators(corpus: string): Promise<readonly Indicator[]> {
  const file = join(corpus, 'statistics', 'indicators.csv');
  return valuesOf(parseIndicators(await readFile(file, 'utf8'), file));
}
