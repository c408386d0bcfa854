import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A place as the register's own table names it. */
interface NamedPlace {
  readonly id: string;
  readonly kind: string;
  readonly vi: string;
  readonly en: string;
  readonly parent: string;
}

/** A row of observations.csv, with nothing of the program in between. */
export interface Observed {
  readonly place: NamedPlace;
  readonly indicator: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly period: string;
  readonly asOf: string;
  readonly value: number;
  readonly unit: string;
  readonly standard: string;
  readonly kind: string;
  /** "about", a range or "so many of so many". */
  readonly inexact: boolean;
}

const record = z.record(z.string(), z.string());
const OBSERVED = [
  'poor_households',
  'poor_rate',
  'near_poor_households',
  'near_poor_rate',
  'poor_plus_near_poor_households',
  'multidimensional_poverty_rate',
];
const KINDS = ['country', 'region', 'province', 'district'];

/** What the yearly reviews count, of places above the commune (small counts of communes are not shown), without forecasts. */
export const OBSERVATIONS: readonly Observed[] = readObserved();

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const parsed: unknown = parse(readFileSync(file, 'utf8'), { columns: true });
  return z.array(record).parse(parsed);
}

function readObserved(): readonly Observed[] {
  const places = new Map(rowsOf('corpus/places/places.csv').map((row) => [row['id'] ?? '', named(row)]));
  const labels = new Map(rowsOf('corpus/statistics/indicators.csv').map((row) => [row['id'] ?? '', labelled(row)]));
  return rowsOf('corpus/statistics/observations.csv').flatMap((row) => {
    const { indicator = '', period = '', unit = '', standard = '', kind = '' } = row;
    const place = places.get(row['place'] ?? '');
    const label = labels.get(indicator);
    if (place === undefined || label === undefined || kind === 'forecast') return [];
    if (!OBSERVED.includes(indicator) || !KINDS.includes(place.kind)) return [];
    const inexact = [row['value_to'], row['of'], row['qualifier']].some((cell) => cell !== '');
    const [asOf, value] = [row['as_of'] ?? '', Number(row['value'])];
    return [{ place, indicator, label, period, asOf, value, unit, standard, kind, inexact }];
  });
}

function named(row: Readonly<Record<string, string>>): NamedPlace {
  const { id = '', kind = '', name_vi: vi = '', name_en: en = '', parent = '' } = row;
  if (kind === 'country') return { id, kind, vi: 'cả nước', en: 'the whole country', parent };
  if (kind === 'region') return { id, kind, vi: `vùng ${vi}`, en: `the ${en}`, parent };
  return { id, kind, vi: kind === 'district' ? `huyện ${vi}` : vi, en, parent };
}

function labelled(row: Readonly<Record<string, string>>): Observed['label'] {
  const short = (label = '') => label.replace(/ \(.*\)$/u, '');
  return { vi: short(row['vi']), en: short(row['en']) };
}

/** Rows that alone stand for their place, indicator and year, and are exact: arithmetic over them has one right outcome. */
export const CLEAN: readonly Observed[] = OBSERVATIONS.filter(
  (row) => !row.inexact && OBSERVATIONS.filter((other) => sameCell(row, other)).length === 1,
);

function sameCell(a: Observed, b: Observed): boolean {
  return a.place.id === b.place.id && a.indicator === b.indicator && a.period === b.period;
}

/** A local standard is no ground for arithmetic between years or places. */
export const isNational = ({ standard }: Observed): boolean => standard !== 'provincial';

/** Every pair, each once, that a test of two rows lets through. */
export function pairs(
  rows: readonly Observed[],
  fits: (a: Observed, b: Observed) => boolean,
): readonly (readonly [Observed, Observed])[] {
  return rows.flatMap((a) => rows.filter((b) => a !== b && fits(a, b)).map((b) => [a, b] as const));
}

/** A difference with the decimals of the figures. */
export function apart(a: Observed, b: Observed): number {
  return Number(Math.abs(a.value - b.value).toFixed(a.unit === '%' ? 3 : 0));
}

/** Rows that share a key, in the order they come. */
export function grouped(rows: readonly Observed[], key: (row: Observed) => string): readonly (readonly Observed[])[] {
  const groups = new Map<string, Observed[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}
