import type { FigureGroup, StatisticsResult } from '../../../statistics/find/result.ts';
import type { StatisticsQuestion } from '../../../statistics/model.ts';
import { fill } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import { isCountry, type Reply } from './reply.ts';
import { computedOf, listOf, nameOf, whenOf } from './wording.ts';

type Figures = Extract<StatisticsResult, { kind: 'figures' }>;

/** Figures of one place: the first group leads, what other sources, standards, days or boundaries give follows, each said to be that. */
export function sayFigures(reply: Reply, result: Figures, question: StatisticsQuestion): void {
  const { texts, language } = reply;
  const [main, ...others] = result.groups;
  const [first] = main ?? [];
  if (main === undefined || first === undefined) return;
  reply.tell('lead', texts.lead, main);
  if (result.sum !== null) {
    reply.workedOut(result.sum);
    const value = computedOf(result.sum, first.indicator, language);
    reply.say('paragraph', fill(texts.sum, { value, workedOut: texts.workedOut }), reply.citer.rows(main));
  }
  reply.basis(main);
  for (const group of others) {
    reply.tell('paragraph', introOf(main, group, reply), group);
    reply.basis(group);
  }
  const rows = result.groups.flat();
  if (others.some((group) => disagrees(main, group))) reply.say('note', texts.disagree, []);
  if (result.instead !== null) {
    const label = result.instead.label[language];
    reply.say(
      'note',
      fill(texts.instead, { label, ...placed(reply, result, first.observation.period) }),
      reply.citer.rows(main),
    );
  }
  sayLacking(reply, result, first.observation.period);
  if (result.latest) reply.say('note', texts.latest, []);
  for (const row of result.forecasts) {
    reply.tell('note', texts.laterForecast, [row]);
    reply.basis([row]);
  }
  reply.notes([...rows, ...result.forecasts]);
  sayAssumed(reply, question);
  tellBoundaries(
    reply,
    rows.map(({ place }) => place),
  );
}

/** Which place is taken when the question names none, and which names are not known. */
function sayAssumed(reply: Reply, { placeAssumed, places, unknownPlaces }: StatisticsQuestion): void {
  const { texts, language } = reply;
  const [place] = places;
  if (unknownPlaces.length > 0)
    reply.say('note', fill(texts.unknownPlaces, { names: listOf(unknownPlaces, language) }), []);
  if (!placeAssumed || place === undefined) return;
  const [version] = place.versions;
  const home = version === undefined ? '' : nameOf(version, language);
  reply.say('note', isCountry(place) ? texts.assumedCountry : fill(texts.assumedHome, { place: home }), []);
}

function introOf(main: FigureGroup, group: FigureGroup, { texts }: Reply): string {
  const [a, b] = [main[0]?.observation, group[0]?.observation];
  if (a === undefined || b === undefined || a.period !== b.period || !alike(main, group)) return texts.lead;
  if (a.standard !== b.standard) return texts.otherStandard;
  if (main[0]?.place.id !== group[0]?.place.id && a.source === b.source) return texts.otherBoundary;
  if (a.source !== b.source && a.asOf === b.asOf) return texts.otherSource;
  return texts.otherDay;
}

/** Two groups that give one indicator for one time and standard by two sources, with two values. */
function disagrees(main: FigureGroup, group: FigureGroup): boolean {
  return group.some((row) =>
    main.some(
      (other) =>
        other.indicator.id === row.indicator.id &&
        other.observation.asOf === row.observation.asOf &&
        other.observation.standard === row.observation.standard &&
        other.observation.value !== row.observation.value,
    ),
  );
}

function alike(main: FigureGroup, group: FigureGroup): boolean {
  return group.some((row) => main.some(({ indicator }) => indicator.id === row.indicator.id));
}

function sayLacking(reply: Reply, result: Figures, period: string): void {
  const { texts, language } = reply;
  for (const { indicator, periods } of result.lacking) {
    const values = {
      label: indicator.label[language],
      ...placed(reply, result, period),
      periods: listOf(
        periods.map((it) => whenOf(it, language)),
        language,
      ),
    };
    const behind = reply.parts.table.rows(
      indicator.id,
      result.place.versions.map(({ id }) => id),
    );
    const sentence = periods.length > 0 ? texts.lackingWith : texts.lacking;
    reply.say('note', fill(sentence, values), reply.citer.rows([...result.groups.flat(), ...behind]));
  }
}

function placed({ language }: Reply, { place, groups }: Figures, period: string): Readonly<Record<string, string>> {
  const version = groups[0]?.[0]?.place ?? place.versions[0];
  return { place: version === undefined ? place.text : nameOf(version, language), when: whenOf(period, language) };
}
