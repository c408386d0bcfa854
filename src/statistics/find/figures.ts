import { compute } from '../arithmetic.ts';
import { indicatorOf, memberOf, standsAlone } from '../family.ts';
import type { ObservationRow, PlaceAsked, StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { groupRows } from './groups.ts';
import { missing } from './missing.ts';
import { comparePeriods, yearsOf } from './period-order.ts';
import type { Lacking, StatisticsResult } from './result.ts';
import { byWeight, inPeriod, latestRows, rowsOf, wantedPeriods } from './select.ts';

/** The figures of one place at one time, or the latest when no time is named. */
export function figures(table: StatisticsTable, question: StatisticsQuestion, place: PlaceAsked): StatisticsResult {
  const period = wantedPeriods(question.periods)?.[0] ?? null;
  const all = question.indicators.flatMap((id) => rowsOf(table, place, id, question.standard));
  const rows = period === null ? latest(all) : covering(all, period, question.periods.days);
  if (rows.length === 0) {
    return (
      partsOf(table, question, place, period) ?? missing(table, place, question.indicators, period, question.standard)
    );
  }
  const groups = groupRows(rows.toSorted(byWeight)).map((group) =>
    group.toSorted((a, b) => order(question, a) - order(question, b)),
  );
  return {
    kind: 'figures',
    place,
    groups,
    lacking: question.loose ? [] : lackingOf(table, question, place, rows),
    forecasts: period === null ? later(all, rows) : [],
    latest: period === null,
    instead: null,
    sum: null,
  };
}

/** Indicators with few rows, told over a span, are all given; of the others the latest. */
function latest(all: readonly ObservationRow[]): readonly ObservationRow[] {
  const alone = all.filter(({ indicator }) => standsAlone(indicator.id));
  return [...alone, ...latestRows(all.filter((row) => !alone.includes(row)))];
}

/** Rows of the period, or those that stand for a day or month the question names; of figures told over a span also those of a span that holds the year, or years inside the span. */
function covering(all: readonly ObservationRow[], period: string, days: readonly string[]): readonly ObservationRow[] {
  const exact = inPeriod(all, period);
  if (exact.length > 0) return exact;
  const onDay = all.filter(({ observation }) => days.some((day) => observation.asOf.startsWith(day)));
  if (onDay.length > 0) return onDay;
  const { from, to } = yearsOf(period);
  return all.filter((row) => {
    const span = yearsOf(row.observation.period);
    const isSpan = span.from !== span.to;
    return (
      standsAlone(row.indicator.id) &&
      ((isSpan && span.from <= from && span.to >= to) || (span.from >= from && span.to <= to))
    );
  });
}

function order({ indicators }: StatisticsQuestion, { indicator }: ObservationRow): number {
  return indicators.indexOf(indicator.id);
}

function lackingOf(
  table: StatisticsTable,
  question: StatisticsQuestion,
  place: PlaceAsked,
  rows: readonly ObservationRow[],
): readonly Lacking[] {
  return question.indicators
    .filter((id) => !rows.some(({ indicator }) => indicator.id === id))
    .flatMap((id) => {
      const indicator = table.indicator(id);
      if (indicator === undefined) return [];
      const periods = rowsOf(table, place, id, question.standard).map(({ observation }) => observation.period);
      return [{ indicator, periods: [...new Set(periods)].toSorted(comparePeriods) }];
    });
}

function later(all: readonly ObservationRow[], rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const last =
    rows
      .map(({ observation }) => observation.period)
      .toSorted(comparePeriods)
      .at(-1) ?? '';
  return all.filter(
    ({ observation }) => observation.kind === 'forecast' && comparePeriods(observation.period, last) > 0,
  );
}

/** Poor and near-poor together where only the two are known: the parts, and their sum when they come from one source. */
function partsOf(
  table: StatisticsTable,
  question: StatisticsQuestion,
  place: PlaceAsked,
  period: string | null,
): StatisticsResult | null {
  const wanted = question.indicators.find((id) => memberOf(id)?.subject === 'both');
  const whole = wanted === undefined ? undefined : table.indicator(wanted);
  const measure = wanted === undefined ? undefined : memberOf(wanted)?.measure;
  if (whole === undefined || measure === undefined || period === null) return null;
  const parts = (['poor', 'near_poor'] as const).map((subject) => {
    const id = indicatorOf(subject, measure);
    return id === null ? undefined : inPeriod(rowsOf(table, place, id, question.standard), period)[0];
  });
  const [poor, near] = parts;
  const rows = parts.filter((row) => row !== undefined);
  if (poor === undefined) return null;
  const one =
    near !== undefined &&
    near.place.id === poor.place.id &&
    near.observation.source === poor.observation.source &&
    near.observation.asOf === poor.observation.asOf;
  return {
    kind: 'figures',
    place,
    groups: groupRows(rows),
    lacking: [],
    forecasts: [],
    latest: false,
    instead: whole,
    sum: one ? compute('sum', poor.observation.value, near.observation.value) : null,
  };
}
