import { compute } from '../arithmetic.ts';
import { indicatorOf, memberOf } from '../family.ts';
import type { PlaceAsked, StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { obstacleBetween } from './comparable.ts';
import { comparePeriods } from './period-order.ts';
import type { StatisticsResult } from './result.ts';
import { inPeriod, rowsOf, wantedPeriods } from './select.ts';

/**
 * What share of the households of a wider place those of a place are ("chiếm bao nhiêu phần trăm hộ nghèo cả nước");
 * null unless two places are named, one holding the other, and both have the count for the same time and standard.
 */
export function share(table: StatisticsTable, question: StatisticsQuestion): StatisticsResult | null {
  const [a, b] = question.places;
  if (a === undefined || b === undefined) return null;
  const holds = (wide: PlaceAsked, narrow: PlaceAsked): boolean =>
    wide.versions.some((w) => narrow.versions.some((n) => w.id !== n.id && table.places.covers(w.id, n.id)));
  const [part, whole] = holds(b, a) ? [a, b] : holds(a, b) ? [b, a] : [null, null];
  if (part === null || whole === null) return null;
  return firstOf(countsOf(question, table), (id) => shareOf(table, question, id, part, whole));
}

function shareOf(
  table: StatisticsTable,
  question: StatisticsQuestion,
  id: string,
  part: PlaceAsked,
  whole: PlaceAsked,
): StatisticsResult | null {
  const [parts, wholes] = [part, whole].map((place) => rowsOf(table, place, id, question.standard));
  const periods =
    wantedPeriods(question.periods) ??
    (parts ?? [])
      .map(({ observation }) => observation.period)
      .toSorted(comparePeriods)
      .toReversed();
  for (const period of periods) {
    for (const one of inPeriod(parts ?? [], period)) {
      const all = inPeriod(wholes ?? [], period).find((row) => obstacleBetween(one, row, 'places') === null);
      const computed = all === undefined ? null : compute('share', one.observation.value, all.observation.value);
      if (all !== undefined && computed !== null) return { kind: 'share', part: one, whole: all, computed };
    }
  }
  return null;
}

/** Counts of households to divide; "hộ nghèo và hộ cận nghèo" means both together before each of them. */
function countsOf({ indicators }: StatisticsQuestion, table: StatisticsTable): readonly string[] {
  const counts = indicators
    .map((id) => memberOf(id)?.subject)
    .map((subject) => (subject === undefined ? null : indicatorOf(subject, 'count')))
    .filter((id) => id !== null)
    .filter((id) => table.indicator(id) !== undefined);
  const joint = indicatorOf('both', 'count');
  return [...new Set(counts)].toSorted((x, y) => Number(y === joint) - Number(x === joint));
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
