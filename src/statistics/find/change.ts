import type { Indicator } from '../../corpus/observations.ts';
import { compute } from '../arithmetic.ts';
import { memberOf } from '../family.ts';
import type { ObservationRow, PlaceAsked, StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { obstacleBetween } from './comparable.ts';
import { groupRows } from './groups.ts';
import { missing } from './missing.ts';
import { comparePeriods, yearsOf } from './period-order.ts';
import type { Change, StatisticsResult } from './result.ts';
import { inPeriod, rowsOf } from './select.ts';

interface Times {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * How figures of one place changed: as a source says, else between the two times, else by the last two times there are.
 * Nothing is worked out across different standards or boundaries.
 */
export function changes(table: StatisticsTable, question: StatisticsQuestion, place: PlaceAsked): StatisticsResult {
  const found = question.indicators
    .flatMap((id) => table.indicator(id) ?? [])
    .map((indicator) => changeOf(table, question, place, indicator))
    .filter((change) => change !== null);
  const told = found.filter(({ published, from, to }) => published !== null || (from !== null && to !== null));
  const period = timesOf(question).to;
  if (told.length > 0) {
    const untold = question.indicators.filter((id) => !told.some(({ indicator }) => indicator.id === id));
    const rows =
      period === null ? [] : untold.flatMap((id) => inPeriod(rowsOf(table, place, id, question.standard), period));
    return { kind: 'change', place, changes: told, values: groupRows(rows) };
  }
  return missing(table, place, question.indicators, period, question.standard);
}

function changeOf(
  table: StatisticsTable,
  question: StatisticsQuestion,
  place: PlaceAsked,
  indicator: Indicator,
): Change | null {
  const rows = rowsOf(table, place, indicator.id, question.standard);
  const asked = timesOf(question);
  const published = publishedChange(table, question, place, indicator, asked);
  const times = published === null ? between(rows, asked) : publishedTimes(published, asked);
  const pair = times === null ? null : pairOf(rows, times);
  if (pair === null)
    return published === null ? null : { indicator, published, from: null, to: null, computed: null, obstacle: null };
  const [from, to] = pair;
  const obstacle = obstacleBetween(from, to, 'time');
  const computed =
    published === null && obstacle === null
      ? compute('difference', to.observation.value, from.observation.value)
      : null;
  return { indicator, published, from, to, computed, obstacle: published === null ? obstacle : null };
}

/** From when to when is asked; one year alone is the end. */
function timesOf({ periods }: StatisticsQuestion): Times {
  const { years, range } = periods;
  if (range !== null) return range;
  const sorted = years.toSorted();
  if (sorted.length > 1) return { from: sorted[0] ?? null, to: sorted.at(-1) ?? null };
  const [year] = sorted;
  if (year === undefined) return { from: null, to: null };
  return { from: null, to: year };
}

/** A change that a source gives for just this time. */
function publishedChange(
  table: StatisticsTable,
  { cues, standard }: StatisticsQuestion,
  place: PlaceAsked,
  indicator: Indicator,
  { from, to }: Times,
): ObservationRow | null {
  const member = memberOf(indicator.id);
  if (member === undefined) return null;
  const rows = (id: string | null): readonly ObservationRow[] =>
    id === null ? [] : rowsOf(table, place, id, standard);
  const last = (some: readonly ObservationRow[]): ObservationRow | null => some.at(-1) ?? null;
  if (cues.yearly) {
    const yearly = rows(member.yearly);
    if (from === null && to === null) return last(yearly);
    return last(yearly.filter(({ observation }) => observation.period === `${from ?? ''}-${to ?? ''}`));
  }
  if (from !== null) {
    const span = rows(member.overall).filter(({ observation }) => observation.period === `${from}-${to ?? ''}`);
    if (span.length > 0) return last(span);
    const next = to !== null && Number(to) === Number(from) + 1;
    return next
      ? last(inPeriod(rows(member.change), to).filter(({ observation }) => observation.kind !== 'forecast'))
      : null;
  }
  if (to !== null) return last(inPeriod(rows(member.change), to));
  const yearly = rows(member.change).filter(({ observation }) => observation.kind !== 'forecast');
  return last(yearly) ?? last(rows(member.overall));
}

function publishedTimes({ observation }: ObservationRow, asked: Times): Times | null {
  const { from, to } = yearsOf(observation.period);
  if (from !== to) return asked.from === null ? null : { from: String(from), to: String(to) };
  return { from: String(to - 1), to: String(to) };
}

/** The two times to compare: those asked for, or the last ones there are. */
function between(rows: readonly ObservationRow[], asked: Times): Times | null {
  const periods = [...new Set(rows.map(({ observation }) => observation.period))].toSorted(comparePeriods);
  const happened = periods.filter((period) =>
    inPeriod(rows, period).some(({ observation }) => observation.kind !== 'forecast'),
  );
  const to = asked.to ?? happened.at(-1) ?? null;
  if (to === null || !periods.includes(to)) return null;
  const from = asked.from ?? periods.filter((period) => comparePeriods(period, to) < 0).at(-1) ?? null;
  return from === null || !periods.includes(from) ? null : { from, to };
}

/** The two rows that fit best: of one boundary and one standard where there are such. */
function pairOf(
  rows: readonly ObservationRow[],
  { from, to }: Times,
): readonly [ObservationRow, ObservationRow] | null {
  if (from === null || to === null) return null;
  const pairs = inPeriod(rows, to).flatMap((end) => inPeriod(rows, from).map((start) => [start, end] as const));
  return pairs.find(([start, end]) => obstacleBetween(start, end, 'time') === null) ?? pairs[0] ?? null;
}
