import type { Place } from '../../corpus/model.ts';
import { answerStatistics } from '../../statistics/answer-statistics.ts';
import { findPlaceCues, type PlaceCues } from '../../statistics/asked/place-cues.ts';
import { PLACE, plainWords, without } from '../../statistics/asked/plain.ts';
import { type PlaceReading, readPlacesAsked } from '../../statistics/asked/places.ts';
import { tellingWords } from '../../statistics/asked/policy.ts';
import type { PlaceAsked } from '../../statistics/model.ts';
import type { Draft, Found } from '../draft.ts';
import type { LookUp } from '../knowledge.ts';
import { askWhichPlace } from './figures/ask-back.ts';
import type { FigureParts } from './figures/deps.ts';
import { createPlaceLines, type PlaceLines, type PlaceTopic } from './figures/place-lines.ts';
import { sayPlace } from './figures/say-place.ts';
import { createReply, type Reply } from './figures/reply.ts';
import { placesOf } from './figures/turns.ts';

const TOPICS: readonly PlaceTopic[] = ['units', 'area', 'population', 'seat'];
const SHORT = 10;

/**
 * Answers questions about a place itself: what an old one became, what a new one was formed from, where it lies, how many units it has;
 * with its latest figures. `null` when a question names a place but wants something else.
 * @param parts made once by `createFigureParts` and shared with the look-up of figures.
 */
export function createPlaceLookUp(parts: FigureParts): LookUp {
  const { places } = parts.knowledge;
  const lines = createPlaceLines(parts);
  return (draft) => {
    const text = draft.mended;
    const { readings, spans } = readPlacesAsked(text, places, false);
    const plain = plainWords(without(text, spans, PLACE));
    const cues = findPlaceCues(plain);
    const earlier = placesOf(draft.question.previous?.place, places);
    if (cues.other || !asksAboutPlace(cues, plain, readings, draft, earlier)) return null;
    const reply = createReply(parts, draft.language);
    const homonym = readings.find((reading) => reading.kind === 'homonym');
    if (homonym !== undefined) return askWhichPlace(reply, homonym.text, homonym.places);
    const named = readings.flatMap((reading) => (reading.kind === 'place' ? [reading.place] : []));
    const asked = (named.length > 0 ? named : earlier).filter(({ versions }) =>
      versions.every(({ kind }) => kind !== 'country'),
    );
    if (asked.length === 0) return null;
    return answer(reply, asked, cues, lines);
  };
}

function asksAboutPlace(
  cues: PlaceCues,
  plain: string,
  readings: readonly PlaceReading[],
  draft: Draft,
  earlier: readonly PlaceAsked[],
): boolean {
  const { previous } = draft.question;
  const asks = cues.lineage || TOPICS.some((topic) => cues[topic]);
  const telling = tellingWords(plain);
  if (readings.length > 0) {
    const onlyPlace = telling.length === 0 && !/\d/u.test(plain);
    const afterPlace = previous !== undefined && previous.place !== null && previous.indicator === null;
    return asks || (onlyPlace && (afterPlace || isBare(plain)));
  }
  return asks && earlier.length > 0 && plain.trim().split(' ').length <= SHORT;
}

/** Nothing stands beside the name: "huyện Bình Gia". */
function isBare(plain: string): boolean {
  return plain.replaceAll(PLACE, ' ').trim() === '';
}

function answer(reply: Reply, asked: readonly PlaceAsked[], cues: PlaceCues, lines: PlaceLines): Found | null {
  const topics = TOPICS.filter((topic) => cues[topic]);
  let told = false;
  for (const place of asked) {
    for (const topic of topics) told = tellTopic(reply, place.versions, topic, lines) || told;
    if (topics.length === 0 || cues.lineage) told = sayPlace(reply, place, lines) || told;
  }
  if (!told) return topics.length > 0 ? unknown(reply, asked, lines) : null;
  reply.law();
  for (const place of asked) sayLatest(reply, place);
  return finish(reply, asked, 'answered');
}

function tellTopic(reply: Reply, places: readonly Place[], topic: PlaceTopic, lines: PlaceLines): boolean {
  const found = lines.about(places, topic, reply.language);
  found.forEach((line, index) => reply.say(index === 0 ? 'lead' : 'paragraph', line.text, [reply.citer.line(line)]));
  return found.length > 0;
}

/** The topic is not in the documents; what the register knows is told all the same. */
function unknown(reply: Reply, asked: readonly PlaceAsked[], lines: PlaceLines): Found {
  const [place] = asked;
  const version = place?.versions[0];
  reply.missingTopic(version);
  for (const it of asked) sayPlace(reply, it, lines, 'paragraph');
  return finish(reply, asked, 'not_in_corpus');
}

/** The latest figures of the place, or what lies nearest to them. */
function sayLatest(reply: Reply, place: PlaceAsked): void {
  const { parts, texts } = reply;
  const indicators = ['poor_households', 'poor_rate'].filter((id) => parts.table.known.has(id));
  const result = answerStatistics(
    parts.table,
    {
      indicators,
      loose: true,
      places: [place],
      unknownPlaces: [],
      placeAssumed: false,
      periods: { years: [], range: null, latest: true, yearBefore: false, days: [] },
      cues: {
        ranking: null,
        none: false,
        change: false,
        yearly: false,
        trend: false,
        compare: false,
        share: false,
        ratio: false,
      },
      standard: null,
    },
    parts.country,
  );
  const merged = place.versions.some(({ formedFrom }) => formedFrom.length > 1);
  const groups = result.kind === 'figures' ? result.groups : result.kind === 'missing' && merged ? result.related : [];
  if (groups.length === 0) reply.noFigures(place.versions[0]);
  for (const group of groups) {
    reply.tell('paragraph', result.kind === 'figures' ? texts.placeFigures : texts.related, group);
    reply.basis(group);
    reply.notes(group);
  }
}

function finish(reply: Reply, asked: readonly PlaceAsked[], status: 'answered' | 'not_in_corpus'): Found {
  const ids = asked.flatMap(({ versions }) => versions.map(({ id }) => id));
  const hasFigures = ['poor_rate', 'poor_households'].some((id) => reply.parts.table.rows(id, ids).length > 1);
  const found = reply.found(status, hasFigures ? [reply.texts.button.figures] : []);
  return { ...found, turn: { scheme: null, place: ids.join(' '), indicator: null, period: null } };
}
