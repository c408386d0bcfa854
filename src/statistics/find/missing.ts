import type { Place } from '../../corpus/model.ts';
import { memberOf } from '../family.ts';
import type { ObservationRow, PlaceAsked, StandardAsked } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { groupRows } from './groups.ts';
import { comparePeriods, distance, yearsOf } from './period-order.ts';
import type { Missing } from './result.ts';
import { inPeriod, isShown, latestRows, rowsOf } from './select.ts';

const MOST_RELATED = 3;

/** What there is near a figure that is not there. */
export function missing(
  table: StatisticsTable,
  place: PlaceAsked,
  indicators: readonly string[],
  period: string | null,
  standard: StandardAsked | null,
): Missing {
  const own = indicators.flatMap((id) => rowsOf(table, place, id, standard));
  const any = own.length > 0 ? own : widened(indicators, table).flatMap((id) => rowsOf(table, place, id, standard));
  const periods = [...new Set(any.map(({ observation }) => observation.period))].toSorted(comparePeriods);
  const kin =
    period === null
      ? []
      : siblings(indicators, table).flatMap((id) =>
          inPeriod(rowsOf(table, place, id, standard).filter(isShown), period),
        );
  const nearest = around(periods, period).flatMap((found) => groupRows(inPeriod(any.filter(isShown), found)));
  const related = relatives(place, table)
    .map((other) => rowsOfRelative(other, indicators, period, table))
    .filter((rows) => rows.length > 0)
    .slice(0, MOST_RELATED)
    .flatMap(groupRows);
  return {
    kind: 'missing',
    place,
    indicators: indicators.flatMap((id) => table.indicator(id) ?? []),
    period,
    siblings: groupRows(kin),
    nearest,
    related,
    periods,
    elsewhere: nearest.length > 0 || kin.length > 0 || related.length > 0 ? [] : withIndicator(indicators, table),
  };
}

/** The nearest period before and the nearest after; without a time asked for, the last. */
function around(periods: readonly string[], period: string | null): readonly string[] {
  if (period === null) return periods.slice(-1);
  const year = yearsOf(period).to;
  const before = periods.filter((it) => yearsOf(it).to < year).at(-1);
  const after = periods.filter((it) => yearsOf(it).from > year)[0];
  const overlapping = periods.filter((it) => distance(it, year) === 0);
  return [...overlapping.slice(0, 1), ...[before, after].filter((it) => it !== undefined)].toSorted(comparePeriods);
}

/** The same people counted the other way: a rate where there is no number. */
function widened(indicators: readonly string[], table: StatisticsTable): readonly string[] {
  const subjects = new Set(indicators.map((id) => memberOf(id)?.subject));
  return table.indicators
    .map(({ id }) => id)
    .filter((id) => subjects.has(memberOf(id)?.subject) && memberOf(id) !== undefined);
}

/** Other figures of the same reviews, and the published change of what was asked for. */
function siblings(indicators: readonly string[], table: StatisticsTable): readonly string[] {
  const members = indicators.flatMap((id) => memberOf(id) ?? []);
  if (members.length === 0) return [];
  const measures = new Set(members.map(({ measure }) => measure));
  const alike = table.indicators.filter(
    ({ id }) => measures.has(memberOf(id)?.measure ?? 'count') && memberOf(id) !== undefined,
  );
  const subjects = new Set(members.map(({ subject }) => subject));
  const changes = table.indicators.flatMap(({ id }) => {
    const member = memberOf(id);
    return member !== undefined && subjects.has(member.subject) && member.change !== null ? [member.change] : [];
  });
  return [...changes, ...alike.map(({ id }) => id)].filter(
    (id) => !indicators.includes(id) && id !== 'total_households',
  );
}

/** The parts a place was formed from, what it became, and what it lies in. */
function relatives({ versions }: PlaceAsked, table: StatisticsTable): readonly Place[] {
  const own = new Set(versions.map(({ id }) => id));
  const steps = [
    ...versions.flatMap(({ formedFrom }) => formedFrom),
    ...versions.flatMap(({ became }) => became),
    ...versions.flatMap(({ parent }) => (parent === null ? [] : [parent])),
  ];
  return [...new Set(steps)]
    .filter((id) => !own.has(id))
    .flatMap((id) => table.places.byId(id) ?? [])
    .filter(({ kind }) => kind !== 'country');
}

function rowsOfRelative(
  place: Place,
  indicators: readonly string[],
  period: string | null,
  table: StatisticsTable,
): readonly ObservationRow[] {
  const rows = indicators.flatMap((id) => table.rows(id, [place.id])).filter(isShown);
  const exact = period === null ? [] : inPeriod(rows, period);
  return exact.length > 0 ? exact : latestRows(rows);
}

function withIndicator(indicators: readonly string[], table: StatisticsTable): readonly Place[] {
  const rows = indicators.flatMap((id) => table.rows(id));
  const order = (place: Place): number => rows.filter((row) => row.place === place).length;
  return [...new Set(rows.map(({ place }) => place))]
    .filter(({ kind }) => kind !== 'group' && kind !== 'area')
    .toSorted((a, b) => order(b) - order(a));
}
