import type { Place } from '../../../corpus/model.ts';
import type { Decision } from '../../../statistics/asked/decide.ts';
import { answerStatistics } from '../../../statistics/answer-statistics.ts';
import type { StatisticsQuestion } from '../../../statistics/model.ts';
import type { Found } from '../../draft.ts';
import { fill, textsIn } from '../../texts/texts.ts';
import { tellBoundaries } from './place-notes.ts';
import type { Reply } from './reply.ts';
import { capital, figuresOf, listOf, nameOf } from './wording.ts';

const MOST_NAMED = 12;

/** One name, several places: which one is asked back, each with the place it lies in. */
export function askWhichPlace(reply: Reply, text: string, places: readonly Place[]): Found {
  reply.say('lead', fill(textsIn(reply.language).whichPlace, { name: text }), []);
  return reply.found(
    'clarify',
    places.map((place) => choiceOf(place, reply)),
  );
}

/** A place as a button that says enough to be told from its namesakes: `xã Sơn Hà, Quảng Ngãi`; the name of a group says it already. */
function choiceOf(place: Place, { language, parts }: Reply): string {
  if (place.kind === 'group' || place.kind === 'area') return place.name[language];
  const parent = parts.knowledge.places.byId(place.parent ?? '');
  const name = nameOf({ ...place, name: { vi: place.name.vi, en: place.name.vi } }, language);
  return parent === undefined || parent.kind === 'country' ? name : `${name}, ${parent.name[language]}`;
}

/** The question names a place that the register does not hold: said, with the place it lies in, and the places that have figures. */
export function sayUnknownPlace(
  reply: Reply,
  reading: Extract<Decision, { kind: 'unknown_place' }>['reading'],
  question: StatisticsQuestion,
): Found {
  const { texts, language, parts } = reply;
  reply.say('lead', fill(texts.unknownPlace, { name: reading.text }), []);
  const { within } = reading;
  if (within !== null) {
    const result = answerStatistics(parts.table, { ...question, places: [within], loose: true }, parts.country);
    const groups =
      result.kind === 'figures'
        ? result.groups
        : result.kind === 'missing'
          ? [...result.siblings, ...result.nearest]
          : [];
    for (const group of groups) {
      if (figuresOf(group, language) === '') continue;
      reply.tell('paragraph', texts.related, group);
      reply.basis(group);
    }
    tellBoundaries(reply, within.versions);
  }
  reply.say('paragraph', fill(texts.withFigures, { places: placesWithFigures(reply) }), []);
  return reply.found('not_in_corpus', within === null ? [] : [capital(within.text)]);
}

/** The provinces and districts that have figures, those with most first. */
function placesWithFigures({ parts, language }: Reply): string {
  const places = parts.table
    .placesWithFigures()
    .filter(({ kind }) => kind === 'province' || kind === 'district')
    .slice(0, MOST_NAMED);
  return listOf(
    places.map((place) => nameOf(place, language)),
    language,
  );
}
