import type { StatisticsResult } from '../../../statistics/find/result.ts';
import type { StatisticsQuestion } from '../../../statistics/model.ts';
import { fill } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import type { Reply } from './reply.ts';
import { capital, computedOf, figureOf, listOf, nameOf, valueOf, whenOf } from './wording.ts';

/** Places in order, the first one in the lead, or the one the question names; that not all places have figures is always said. */
export function sayRanking(
  reply: Reply,
  result: Extract<StatisticsResult, { kind: 'ranking' }>,
  { places }: StatisticsQuestion,
): void {
  const { texts, language } = reply;
  const [first] = result.rows;
  if (first === undefined) return;
  const label = result.indicator.label[language];
  const named = result.rows.find(({ place }) => places.some(({ versions }) => versions.includes(place)));
  if (named !== undefined && named !== first) reply.tell('lead', texts.lead, [named]);
  reply.tell(
    named === undefined || named === first ? 'lead' : 'paragraph',
    result.most ? texts.rankingMost : texts.rankingLeast,
    [first],
    {
      value: valueOf(first, language),
      label,
    },
  );
  reply.table(
    [texts.columnPlace, `${capital(label)}, ${result.period}`],
    result.rows.map((row) => [
      nameOf(row.place, language),
      `${valueOf(row, language)}${texts.kind[row.observation.kind]}`,
    ]),
    result.rows,
  );
  reply.say('note', fill(texts.rankingScope, { level: texts.level[result.level] }), []);
  if (result.boundaries) reply.say('note', texts.rankingBoundaries, []);
  reply.basis([first]);
  reply.sources(result.rows.slice(1));
  reply.notes(result.rows.slice(0, 1));
  tellBoundaries(reply, [first.place]);
}

/** The places that count none, by name. */
export function sayNone(reply: Reply, { rows, period, level }: Extract<StatisticsResult, { kind: 'none' }>): void {
  const { texts, language } = reply;
  const [first] = rows;
  if (first === undefined) return;
  const places = listOf(
    rows.map(({ place }) => nameOf(place, language)),
    language,
  );
  reply.tell('lead', texts.none, rows, { value: figureOf(first, language), when: whenOf(period, language), places });
  reply.say('note', fill(texts.rankingScope, { level: texts.level[level] }), []);
  reply.basis(rows);
  reply.notes(rows);
  tellBoundaries(
    reply,
    rows.map(({ place }) => place),
  );
}

/** That there is too little to put places in order. */
export function sayNoRanking(
  reply: Reply,
  { indicators, period, level }: Extract<StatisticsResult, { kind: 'no_ranking' }>,
): void {
  const { texts, language } = reply;
  const labels = listOf(
    indicators.map(({ label }) => label[language]),
    language,
  );
  const when = period === null ? '' : whenOf(period, language);
  const text = fill(texts.noRanking, { labels, level: texts.level[level], when });
  reply.say('lead', text.replaceAll(/ {2,}/gu, ' '), []);
}

/** What share the part is of the whole, worked out here. */
export function sayShare(reply: Reply, { part, whole, computed }: Extract<StatisticsResult, { kind: 'share' }>): void {
  const { texts, language } = reply;
  reply.workedOut(computed);
  reply.tell('lead', texts.share, [part, whole], {
    value: computedOf(computed, part.indicator, language),
    workedOut: texts.workedOut,
    part: figureOf(part, language),
    place: nameOf(part.place, language),
    whole: figureOf(whole, language),
    wide: nameOf(whole.place, language),
  });
  reply.basis([part, whole]);
  reply.notes([part, whole]);
}
