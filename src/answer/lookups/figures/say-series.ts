import type { FigureGroup, StatisticsResult } from '../../../statistics/find/result.ts';
import { fill } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import type { Reply } from './reply.ts';
import { sayChange } from './say-change.ts';
import { capital, dayOf, listOf, nameOf, standardOf, valueOf, whenOf } from './wording.ts';

/** The figures of one place over time as a table; from first to last only where they may be compared. */
export function saySeries(reply: Reply, result: Extract<StatisticsResult, { kind: 'series' }>): void {
  const { texts, language } = reply;
  const rows = result.groups.flat();
  const [last] = rows.slice(-1);
  if (last === undefined) return;
  const shown = result.indicators.filter(({ id }) => rows.some(({ indicator }) => indicator.id === id));
  const labels = capital(
    listOf(
      shown.map(({ label }) => label[language]),
      language,
    ),
  );
  const place = nameOf(last.place, language);
  const { extreme } = result;
  if (extreme !== null) {
    const sentence = rows.every(({ observation }) => observation.value <= extreme.observation.value)
      ? texts.seriesHighest
      : texts.seriesLowest;
    reply.tell('lead', sentence, [extreme], {
      value: valueOf(extreme, language),
      label: extreme.indicator.label[language],
    });
  }
  reply.say(extreme === null ? 'lead' : 'paragraph', fill(texts.seriesLead, { labels, place }), reply.citer.rows(rows));
  const header = [
    texts.columnYear,
    ...shown.map(({ label }) => label[language]),
    texts.columnAsOf,
    texts.columnStandard,
  ];
  const several = new Set(rows.map((row) => row.place.id)).size > 1;
  reply.table(
    header,
    result.groups.map((group) => [
      labelOf(group, several, reply),
      ...shown.map(({ id }) => cellOf(group, id, reply)),
      ...basisCells(group, reply),
    ]),
    rows,
  );
  for (const change of result.changes) {
    if (change.computed !== null) sayChange(reply, change, 'paragraph');
    else if (change.obstacle !== null) reply.say('note', texts.obstacle[change.obstacle], []);
  }
  if (result.absent.length > 0) {
    const periods = listOf(
      result.absent.map((period) => whenOf(period, language)),
      language,
    );
    reply.say('note', fill(texts.absent, { periods }), []);
  }
  reply.sources(rows);
  reply.notes(rows);
  tellBoundaries(
    reply,
    rows.map((row) => row.place),
  );
}

function labelOf(group: FigureGroup, several: boolean, { language }: Reply): string {
  const [first] = group;
  if (first === undefined) return '';
  const when = first.observation.period;
  return several ? `${when}, ${nameOf(first.place, language)}` : when;
}

/** The cell of an indicator in a row of a table. */
export function cellOf(group: FigureGroup, indicator: string, { language, texts }: Reply): string {
  const row = group.find((it) => it.indicator.id === indicator);
  return row === undefined ? texts.standardNone : `${valueOf(row, language)}${texts.kind[row.observation.kind]}`;
}

/** The cells that say as of when and by which standard. */
export function basisCells(group: FigureGroup, { language, texts }: Reply): readonly string[] {
  const [first] = group;
  if (first === undefined) return [texts.standardNone, texts.standardNone];
  return [dayOf(first, language), standardOf(first, language)];
}
