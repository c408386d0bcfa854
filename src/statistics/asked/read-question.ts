import type { Place } from '../../corpus/model.ts';
import type { Indicator } from '../../corpus/observations.ts';
import type { Places } from '../../corpus/places.ts';
import type { Cues, PeriodsAsked, StandardAsked } from '../model.ts';
import { findCues } from './cues.ts';
import { createIndicatorReader, type IndicatorsAsked } from './indicators.ts';
import { findPeriods } from './periods.ts';
import { PLACE, plainWords, without } from './plain.ts';
import { type PlaceReading, readPlacesAsked } from './places.ts';
import { asksForPolicy, tellingWords } from './policy.ts';
import { findStandard } from './standard.ts';

/** What the words of one text say, before a turn before it or a default puts in what is missing. */
export interface QuestionRead {
  readonly indicators: IndicatorsAsked;
  readonly places: readonly PlaceReading[];
  readonly periods: PeriodsAsked;
  readonly cues: Cues;
  readonly standard: StandardAsked | null;
  /** Speaks of support, rules or sums of money for people. */
  readonly policy: boolean;
  /** Words that are none of all this. */
  readonly telling: readonly string[];
  /** Begins as a question that goes on from the one before it: "còn …", "what about …". */
  readonly goesOn: boolean;
  /** Asks what became of a place, not how many there are. */
  readonly aboutPlace: boolean;
  /** Asks how many or how much. */
  readonly quantity: boolean;
}

const QUANTITY = / (?:bao nhieu|may|so luong|con may|how many|how much|how high|what|which|muc|dat|thong ke|so lieu) /u;
const GOES_ON = /^ (?:(?:the |vay |roi )?con(?: ve)?|the|vay|va|roi|what about|how about|and|so what about) /u;
const ABOUT_PLACE =
  / (?:noi|huyen|tinh|xa|phuong|cho|dia phuong) (?:nay|do|ay|§)(?: bay gio| hien nay| gio| nay)*(?: (?:ra sao|the nao|thuoc|la|con|o dau)| $)| (?:became|become|happened to|sap nhap|hop nhat|doi ten) /u;
/** The whole country named otherwise than by its name. */
const NATIONAL =
  / (?:national(?! (?:poverty )?(?:reduction|target|programme|program|standard|policy|line))|nation(?: wide)?|(?:the )?(?:whole |entire )?country|toan quoc|binh quan chung|mat bang chung) /u;
const YEARS = / (?:19|20)\d{2}(?= )/gu;

/** Reads questions over these places and indicators; build it once. */
export function createQuestionReader(places: Places, indicators: readonly Indicator[]) {
  const readIndicators = createIndicatorReader(indicators);
  const country = places.all().find(({ kind }) => kind === 'country');
  return (text: string, thisYear: number): QuestionRead => {
    const { standard, spans } = findStandard(text);
    const timed = without(text, spans, '');
    const { readings, spans: named } = readPlacesAsked(timed, places, true);
    const plain = plainWords(without(timed, named, PLACE));
    const asked = readIndicators(plain);
    const cues = findCues(plain);
    const money = !isMoney(asked) && !asked.measures.includes('rate') && !cues.change;
    return {
      indicators: asked,
      places: NATIONAL.test(asked.rest) ? withCountry(readings, country) : readings,
      periods: findPeriods(timed, thisYear),
      cues,
      standard,
      policy: asksForPolicy(withoutCounted(asked, cues.change), { money }),
      telling: tellingWords(asked.rest.replaceAll(YEARS, ' ')),
      goesOn: GOES_ON.test(plain),
      aboutPlace: asked.subjects.length === 0 && asked.named.length === 0 && ABOUT_PLACE.test(plain),
      quantity: QUANTITY.test(plain),
    };
  };
}

export type QuestionReader = ReturnType<typeof createQuestionReader>;

/** "Lạng Sơn đã hỗ trợ xây bao nhiêu nhà": here the help is what is counted; "giảm mấy điểm": points of a rate, not of a household's score. */
function withoutCounted({ named, outright, rest: all }: IndicatorsAsked, change: boolean): string {
  const rest = change ? all.replaceAll(/ diem(?= )/gu, '') : all;
  if (named.length === 0 || !outright) return rest;
  return rest.replaceAll(/ (?:duoc )?ho tro(?= )| (?:supported|help|assistance|support)(?= )/gu, ' ');
}

function isMoney({ named }: IndicatorsAsked): boolean {
  return named.some((id) => id.includes('capital'));
}

function withCountry(readings: readonly PlaceReading[], country: Place | undefined): readonly PlaceReading[] {
  const there = readings.some(
    (reading) => reading.kind === 'place' && reading.place.versions.some(({ kind }) => kind === 'country'),
  );
  if (there || country === undefined) return readings;
  return [...readings, { kind: 'place', place: { text: country.name.vi, versions: [country] } }];
}
