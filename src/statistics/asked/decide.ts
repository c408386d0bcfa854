import type { Cues, PlaceAsked, StatisticsQuestion } from '../model.ts';
import { memberOf, type Measure, type Subject } from '../family.ts';
import { indicatorsOf } from './indicators.ts';
import { noPeriods } from './periods.ts';
import type { PlaceReading } from './places.ts';
import type { QuestionRead } from './read-question.ts';

/** What the turn before was about, as far as figures go. */
export interface Before {
  readonly indicators: readonly string[];
  readonly places: readonly PlaceAsked[];
  readonly period: string | null;
  readonly cues: Cues;
}

/** What a question turned out to be. */
export type Decision =
  | { readonly kind: 'statistics'; readonly question: StatisticsQuestion }
  | {
      readonly kind: 'homonym';
      readonly reading: Extract<PlaceReading, { kind: 'homonym' }>;
      readonly question: StatisticsQuestion;
    }
  | {
      readonly kind: 'unknown_place';
      readonly reading: Extract<PlaceReading, { kind: 'unknown' }>;
      readonly question: StatisticsQuestion;
    }
  | { readonly kind: 'other' };

/** What fills the gaps of a question. */
export interface Defaults {
  readonly before: Before | null;
  /** The place of the person who asks. */
  readonly home: PlaceAsked | null;
  readonly country: PlaceAsked;
  /** Ids of the indicators that the table knows. */
  readonly known: ReadonlySet<string>;
}

/** Most words beyond its slots that a question leaning on the one before it has. */
const LEANING = 2;

/**
 * Decides by the slots that are filled whether a question is answered from figures. Indicator words alone never decide: a figure must be
 * asked for outright, or a quantity, a place and a time stand beside them, and no word of support or rules does.
 */
export function decide(read: QuestionRead, defaults: Defaults): Decision {
  const { before, known } = defaults;
  const own = ownIndicators(read, known);
  const standing = own.length > 0 && !read.policy && isAboutFigures(read);
  const leaning = (!standing || read.goesOn) && before !== null && before.indicators.length > 0 && leans(read);
  if (!standing && !leaning) return { kind: 'other' };
  const unknown = read.places.filter((reading) => reading.kind === 'unknown');
  const question: StatisticsQuestion = {
    indicators: leaning ? inherited(read, before?.indicators ?? [], own, known) : own,
    loose: read.indicators.measures.length === 0 || read.indicators.either,
    ...placesOf(read, defaults, leaning),
    unknownPlaces: unknown.map(({ text }) => text),
    periods:
      leaning && noPeriods(read.periods) && !read.cues.trend
        ? periodOf(before?.period ?? null, read.periods)
        : read.periods,
    cues: leaning ? inheritedCues(read, before) : read.cues,
    standard: read.standard,
  };
  const homonym = read.places.find((reading) => reading.kind === 'homonym');
  if (homonym !== undefined) return { kind: 'homonym', reading: homonym, question };
  const [stranger] = unknown;
  if (stranger !== undefined && unknown.length === read.places.length)
    return { kind: 'unknown_place', reading: stranger, question };
  return { kind: 'statistics', question };
}

/** The places of the question: those it names, else those of the turn before, else where the person is, else the whole country. */
function placesOf(
  read: QuestionRead,
  { before, home, country }: Defaults,
  leaning: boolean,
): Pick<StatisticsQuestion, 'places' | 'placeAssumed'> {
  const named = read.places.flatMap((reading) => (reading.kind === 'place' ? [reading.place] : []));
  const earlier = before?.places ?? [];
  if (named.length > 0) {
    return { places: leaning && read.cues.compare ? [...earlier, ...named] : named, placeAssumed: false };
  }
  if (read.places.length > 0) return { places: [], placeAssumed: false };
  if (read.cues.ranking !== null) return { places: [], placeAssumed: true };
  if (earlier.length > 0) return { places: earlier, placeAssumed: false };
  return { places: [home ?? country], placeAssumed: true };
}

function ownIndicators({ indicators, cues, places }: QuestionRead, known: ReadonlySet<string>): readonly string[] {
  const own = [...indicators.named, ...indicatorsOf(indicators.subjects, indicators.measures, known)];
  const fall = cues.change && places.length > 0 && (cues.yearly || indicators.measures.includes('rate'));
  return own.length === 0 && fall ? indicatorsOf(['poor'], ['rate'], known) : own;
}

function isAboutFigures(read: QuestionRead): boolean {
  const { indicators, cues, quantity, telling } = read;
  const placed = read.places.length > 0;
  const timed = !noPeriods(read.periods);
  const worked = cues.ranking !== null || cues.trend || cues.share || cues.compare;
  if (indicators.named.length > 0)
    return (placed || timed) && (quantity || indicators.outright || cues.ranking !== null || telling.length <= LEANING);
  if (indicators.outright) return true;
  if (cues.ranking !== null) return true;
  if (placed && timed) return true;
  if ((placed || timed) && (quantity || worked || cues.change)) return true;
  if (cues.trend && (quantity || worked)) return telling.length <= LEANING;
  return placed && telling.length === 0;
}

/** A question that only fills slots anew: "còn năm 2022?", "what about near-poor?", "so với cả nước?". */
function leans(read: QuestionRead): boolean {
  const { indicators, cues, periods } = read;
  const some =
    read.places.length > 0 ||
    !noPeriods(periods) ||
    indicators.subjects.length > 0 ||
    indicators.measures.length > 0 ||
    cues.trend ||
    cues.change ||
    cues.ranking !== null;
  return some && !read.policy && !read.aboutPlace && read.telling.length <= LEANING;
}

/** What was done with the figures before is done again for the place or time that is named now: "còn Kon Tum?" after a ranking or a change. */
function inheritedCues({ cues, places, periods }: QuestionRead, before: Before | null): Cues {
  const own = cues.ranking !== null || cues.change || cues.trend || cues.compare || cues.share || cues.yearly;
  const ranked = before?.cues.ranking ?? null;
  if (cues.ranking !== null && ranked !== null) {
    return { ...cues, ranking: { ...cues.ranking, level: cues.ranking.level ?? ranked.level } };
  }
  if (own || before === null) return cues;
  return {
    ...before.cues,
    ranking: places.length > 0 ? null : before.cues.ranking,
    trend: before.cues.trend && noPeriods(periods),
  };
}

/** The indicators of the turn before with the subject or the measure that this one changes. */
function inherited(
  read: QuestionRead,
  before: readonly string[],
  own: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  const { subjects, measures, named } = read.indicators;
  if (named.length > 0) return own;
  const members = before.flatMap((id) => memberOf(id) ?? []);
  if (subjects.length === 0 && measures.length === 0) return before;
  const oldSubjects: readonly Subject[] = [...new Set(members.map(({ subject }) => subject))];
  const oldMeasures: readonly Measure[] = [...new Set(members.map(({ measure }) => measure))];
  const wanted = indicatorsOf(
    subjects.length > 0 ? subjects : oldSubjects,
    measures.length > 0 ? measures : oldMeasures,
    known,
  );
  return wanted.length > 0 ? wanted : before;
}

function periodOf(period: string | null, empty: StatisticsQuestion['periods']): StatisticsQuestion['periods'] {
  if (period === null) return empty;
  const [from = '', to] = period.split('-');
  return to === undefined ? { ...empty, years: [from] } : { ...empty, range: { from, to } };
}
