import type { PlaceKind } from '../corpus/model.ts';
import { standsAlone } from './family.ts';
import { changes } from './find/change.ts';
import { comparison } from './find/comparison.ts';
import { figures } from './find/figures.ts';
import { withNone } from './find/none.ts';
import { ranking } from './find/ranking.ts';
import type { StatisticsResult } from './find/result.ts';
import { wantedPeriods } from './find/select.ts';
import { series } from './find/series.ts';
import { share } from './find/share.ts';
import type { PlaceAsked, StatisticsQuestion } from './model.ts';
import type { StatisticsTable } from './table.ts';

/**
 * What the table says to a question: figures, their change, a series, a ranking, a comparison, a share, or what lies nearest
 * when there is no such figure. Never another place or time than the one asked for without saying so.
 */
export function answerStatistics(
  table: StatisticsTable,
  question: StatisticsQuestion,
  country: PlaceAsked,
): StatisticsResult {
  const { cues, periods } = question;
  const [place = country, ...others] = question.places;
  const named = question.places.filter(({ versions }) => versions.some(({ kind }) => kind !== 'country'));
  if (cues.ranking !== null && named.length < 2 && !asksForYear(question)) {
    const empty = cues.none ? withNone(table, question) : null;
    if (empty !== null) return empty;
    const ranked = ranking(table, question);
    if (ranked !== null) return ranked;
    if (question.places.length === 0 || cues.ranking.level !== null)
      return noRanking(table, question, cues.ranking.level);
  }
  if (others.length > 0) {
    if (cues.share) {
      const shared = share(table, question);
      if (shared !== null) return shared;
    }
    return comparison(table, question);
  }
  const spans = question.indicators.every(standsAlone);
  const several = periods.years.length > 1 || (periods.range !== null && !spans);
  if (cues.change || cues.yearly || periods.yearBefore) return changes(table, question, place);
  if (cues.trend || several || asksForYear(question)) return series(table, question, place);
  return figures(table, question, place);
}

function noRanking(
  table: StatisticsTable,
  { indicators, periods }: StatisticsQuestion,
  level: PlaceKind | null,
): StatisticsResult {
  return {
    kind: 'no_ranking',
    indicators: indicators.flatMap((id) => table.indicator(id) ?? []),
    period: wantedPeriods(periods)?.[0] ?? null,
    level: level ?? 'province',
  };
}

/** "Năm nào cao nhất" orders years of one place, not places. */
function asksForYear({ cues, places }: StatisticsQuestion): boolean {
  return cues.trend && cues.ranking !== null && places.length === 1;
}
