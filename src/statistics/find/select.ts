import { isSmallCell } from '../../corpus/statistics/small-cell.ts';
import type { ObservationRow, PeriodsAsked, PlaceAsked, StandardAsked } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { comparePeriods, yearsOf } from './period-order.ts';

/** All rows of a place, over its versions along time, by the standard asked for. */
export function rowsOf(
  table: StatisticsTable,
  place: PlaceAsked,
  indicator: string,
  standard: StandardAsked | null,
): readonly ObservationRow[] {
  const rows = table.rows(
    indicator,
    place.versions.map(({ id }) => id),
  );
  if (standard === null) return rows;
  return rows.filter((row) => isLocal(row) === (standard === 'provincial'));
}

/** Whether a row follows a standard of the place itself. */
export function isLocal({ observation }: ObservationRow): boolean {
  return observation.standard === 'provincial';
}

/** Whether the number of a row may be shown and reckoned with. */
export function isShown(row: ObservationRow): boolean {
  return !isSmallCell(row.observation, row.place);
}

/** Rows of one period: by the national standard first, what happened before what is expected, the later day first. */
export function inPeriod(rows: readonly ObservationRow[], period: string): readonly ObservationRow[] {
  return rows.filter(({ observation }) => observation.period === period).toSorted(byWeight);
}

/** Orders rows of one period: the national standard first, what happened before what is expected, the later day first. */
export function byWeight(a: ObservationRow, b: ObservationRow): number {
  return (
    Number(isLocal(a)) - Number(isLocal(b)) ||
    weight(a) - weight(b) ||
    b.observation.asOf.localeCompare(a.observation.asOf)
  );
}

function weight({ observation }: ObservationRow): number {
  return ['result', 'derived', 'estimate', 'forecast'].indexOf(observation.kind);
}

/** The periods a question means among those there are; the question's own words where it names a time. */
export function wantedPeriods(periods: PeriodsAsked): readonly string[] | null {
  if (periods.years.length > 0) return periods.years;
  const { range } = periods;
  return range === null || range.to === null ? null : [`${range.from}-${range.to}`];
}

/** Periods that lie within the range asked for. */
export function withinRange(rows: readonly ObservationRow[], range: PeriodsAsked['range']): readonly ObservationRow[] {
  if (range === null) return rows;
  return rows.filter(({ observation }) => {
    const { from, to } = yearsOf(observation.period);
    return from >= Number(range.from) && (range.to === null || to <= Number(range.to));
  });
}

/**
 * The latest rows of a place: of the last period with more than a forecast; where figures by the national and by a local standard
 * lie at most a year apart, those of both.
 */
export function latestRows(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const happened = rows.filter(({ observation }) => observation.kind !== 'forecast');
  const usable = happened.length > 0 ? happened : rows;
  const lastOf = (some: readonly ObservationRow[]): string | null =>
    some
      .map(({ observation }) => observation.period)
      .toSorted(comparePeriods)
      .at(-1) ?? null;
  const last = lastOf(usable);
  if (last === null) return [];
  const newest = yearsOf(last).to;
  return [rows.filter((row) => !isLocal(row)), rows.filter(isLocal)].flatMap((ofStandard) => {
    const period = lastOf(ofStandard.filter((row) => usable.includes(row)));
    return period === null || yearsOf(period).to < newest - 1 ? [] : inPeriod(ofStandard, period);
  });
}
