import type { ObservationRow, PlaceAsked, StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { compute } from '../arithmetic.ts';
import { obstacleBetween } from './comparable.ts';
import { groupRows } from './groups.ts';
import { missing } from './missing.ts';
import { comparePeriods } from './period-order.ts';
import type { Change, StatisticsResult } from './result.ts';
import { byWeight, isShown, rowsOf, withinRange } from './select.ts';

/** The figures of one place over the years asked for, or over all there are. */
export function series(table: StatisticsTable, question: StatisticsQuestion, place: PlaceAsked): StatisticsResult {
  const { years, range } = question.periods;
  const all = question.indicators.flatMap((id) => rowsOf(table, place, id, question.standard)).filter(isShown);
  const rows =
    years.length > 0 ? all.filter(({ observation }) => years.includes(observation.period)) : withinRange(all, range);
  const spans = range === null || range.to === null ? null : `${range.from}-${range.to}`;
  if (rows.length === 0) {
    return missing(table, place, question.indicators, years[0] ?? spans, question.standard);
  }
  const sorted = rows.toSorted((a, b) => comparePeriods(a.observation.period, b.observation.period) || byWeight(a, b));
  const order = (row: ObservationRow): number => question.indicators.indexOf(row.indicator.id);
  return {
    kind: 'series',
    place,
    indicators: question.indicators.flatMap((id) => table.indicator(id) ?? []),
    groups: groupRows(sorted).map((group) => group.toSorted((a, b) => order(a) - order(b))),
    changes: question.indicators.flatMap((id) => firstToLast(sorted.filter(({ indicator }) => indicator.id === id))),
    extreme: extremeOf(sorted, question),
    absent: years.filter((year) => !rows.some(({ observation }) => observation.period === year)),
  };
}

/**
 * From the first to the last figure that happened, as far back as figures may be compared with the last; what lies further back is
 * told with the obstacle.
 */
function firstToLast(rows: readonly ObservationRow[]): readonly Change[] {
  const happened = rows.filter(({ observation }) => observation.kind !== 'forecast');
  const [first] = happened;
  const to = happened.at(-1);
  if (first === undefined || to === undefined || first.observation.period === to.observation.period) return [];
  const earlier = happened.filter(({ observation }) => observation.period !== to.observation.period);
  const from = earlier.find((row) => obstacleBetween(row, to, 'time') === null);
  const computed = from === undefined ? null : compute('difference', to.observation.value, from.observation.value);
  const change = { indicator: first.indicator, published: null };
  const obstacle = obstacleBetween(first, to, 'time');
  return [
    ...(from === undefined || computed === null ? [] : [{ ...change, from, to, computed, obstacle: null }]),
    ...(obstacle === null ? [] : [{ ...change, from: first, to, computed: null, obstacle }]),
  ];
}

/** The highest or lowest year, where that is asked. */
function extremeOf(rows: readonly ObservationRow[], { cues, indicators }: StatisticsQuestion): ObservationRow | null {
  if (cues.ranking === null) return null;
  const direction = cues.ranking.most ? -1 : 1;
  const own = rows.filter(({ indicator }) => indicator.id === indicators.at(-1));
  return own.toSorted((a, b) => direction * (a.observation.value - b.observation.value))[0] ?? null;
}
