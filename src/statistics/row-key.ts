import type { ObservationRow } from './model.ts';

/** Names a row for as long as its figure stands in the tables: place, indicator, time, standard, source. */
export function rowKey({ observation }: ObservationRow): string {
  const { place, indicator, period, asOf, standard, source, value } = observation;
  return [place, indicator, period, asOf, standard ?? '', source, value].join('|');
}

/** Finds rows again by their keys, in the order of the keys; what has gone from the tables is left out. */
export function createRowFinder(
  rows: readonly ObservationRow[],
): (keys: readonly string[]) => readonly ObservationRow[] {
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  return (keys) => keys.map((key) => byKey.get(key)).filter((row) => row !== undefined);
}
