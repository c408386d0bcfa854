import { indicatorOf, memberOf } from '../family.ts';
import type { StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { comparePeriods } from './period-order.ts';
import type { StatisticsResult } from './result.ts';
import { isLocal, isShown, wantedPeriods } from './select.ts';

/** The places of a kind that count no household of what is asked, by the national standard, at the time asked or the last; null when there is none. */
export function withNone(table: StatisticsTable, question: StatisticsQuestion): StatisticsResult | null {
  const level = question.cues.ranking?.level ?? 'province';
  const subject = question.indicators.map((it) => memberOf(it)?.subject).find((it) => it !== undefined);
  const id = subject === undefined ? null : indicatorOf(subject, 'count');
  const indicator = id === null ? undefined : table.indicator(id);
  if (indicator === undefined) return null;
  const rows = table
    .rows(indicator.id)
    .filter((row) => row.place.kind === level && row.observation.value === 0 && isShown(row) && !isLocal(row));
  const last = rows
    .map(({ observation }) => observation.period)
    .toSorted(comparePeriods)
    .at(-1);
  const period = wantedPeriods(question.periods)?.[0] ?? last;
  const found = rows.filter(({ observation }) => observation.period === period);
  return period === undefined || found.length === 0 ? null : { kind: 'none', indicator, period, rows: found, level };
}
