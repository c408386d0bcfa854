import type { StatisticsResult } from '../../../statistics/find/result.ts';
import { indicatorOf, memberOf, type Subject } from '../../../statistics/family.ts';
import type { StatisticsQuestion } from '../../../statistics/model.ts';
import { fill } from '../../texts/texts.ts';
import { isCountry, type Reply } from './reply.ts';

/** Questions to press next; each is one that the turn this answer keeps makes complete, and that has an answer. */
export function buttonsFor(reply: Reply, result: StatisticsResult, question: StatisticsQuestion): readonly string[] {
  const { texts, parts } = reply;
  const { button } = texts;
  if (result.kind === 'missing') {
    return result.nearest.flatMap(([row]) => (row === undefined ? [] : [periodButton(reply, row.observation.period)]));
  }
  if (
    result.kind === 'ranking' ||
    result.kind === 'none' ||
    result.kind === 'no_ranking' ||
    result.kind === 'share' ||
    result.kind === 'comparison'
  )
    return [];
  const [place] = question.places;
  const ids = place?.versions.map(({ id }) => id) ?? [];
  const buttons: string[] = [];
  const [indicator = ''] = question.indicators;
  const periods = new Set(parts.table.rows(indicator, ids).map(({ observation }) => observation.period));
  if (result.kind !== 'series' && periods.size > 1) buttons.push(button.years);
  const country = parts.country.versions.map(({ id }) => id);
  if (
    place !== undefined &&
    !isCountry(place) &&
    parts.table.rows(indicator, country).some(({ observation }) => periods.has(observation.period))
  ) {
    buttons.push(button.national);
  }
  const year = question.periods.years[0];
  const has = (subject: Subject): boolean =>
    question.indicators.some((id) => {
      const other = indicatorOf(subject, memberOf(id)?.measure ?? 'rate');
      const rows = other === null ? [] : parts.table.rows(other, ids);
      return rows.some(({ observation }) => year === undefined || observation.period === year);
    });
  const subjects = new Set(question.indicators.map((id) => memberOf(id)?.subject));
  if (subjects.has('poor') && !subjects.has('near_poor') && has('near_poor')) buttons.push(button.nearPoor);
  if (subjects.has('near_poor') && !subjects.has('poor') && has('poor')) buttons.push(button.poor);
  if (place?.versions.every(({ validTo }) => validTo !== null) === true) buttons.push(button.now);
  return buttons;
}

function periodButton({ texts: { button } }: Reply, period: string): string {
  return fill(period.includes('-') ? button.span : button.year, { period });
}
