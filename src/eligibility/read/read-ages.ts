import type { Kin } from '../facts/facts.ts';
import { exactly, type Range } from '../facts/values.ts';
import { findKin, type KinWord } from './kin-words.ts';
import type { ToldText } from './told-text.ts';

/** A person whose age a text tells. */
export interface ToldAge {
  readonly kin: Kin | null;
  readonly age: Range;
  /** Where the person is named; null when nobody is. */
  readonly named: number | null;
  readonly start: number;
  readonly end: number;
}

const YEARS =
  /(?<![\p{L}\d.,/])(\d{1,3}) ?(?:tuoi|t(?=[ ,.;?!]|$)|years? old|yo(?![\p{L}])|y\/o|-?years?-old)(?![\p{L}])(?! tro len| tro xuong| and over| or over| or older)/gu;
const AGED =
  /(?<![\p{L}])(?:aged?|is|am|i'm|who's|turned|,) (\d{1,3})(?=[ ,.;?!]|$)(?! ?(?:people|members|persons|years? (?:ago|after)|million|thousand|months|children|kids|%))/gu;
const PAIR = /(?<![\d.,])(\d{1,2})(?: tuoi)?(?:,| va| and| -) ?(?=\d{1,2} ?(?:tuoi|years? old))/gu;
const MONTHS_OLD = /(?<![\d.,])(\d{1,2}) ?(?:thang tuoi|months? old|-?months?-old)/gu;
const BORN = /(?<![\p{L}])(?:sinh (?:nam )?|nam sinh |sn ?|born in )(19\d\d|20\d\d)(?!\d)/gu;

/** Ages of members that a text tells. An age limit ("từ 75 tuổi trở lên") is none. */
export function readAges(text: ToldText): readonly ToldAge[] {
  const kin = findKin(text);
  const found: ToldAge[] = [];
  const take = (match: RegExpMatchArray, age: Range, needsKin: boolean): void => {
    const at = (match.index ?? 0) + match[0].indexOf(match[1] ?? '');
    const end = (match.index ?? 0) + match[0].length;
    const person = personBefore(text.folded, at, kin) ?? personAfter(text.folded, end, kin);
    if (needsKin && person === null) return;
    if (found.some((it) => at < it.end && it.start <= at && it.end > at)) return;
    if (person === null && isLimit(text.folded, at)) return;
    found.push({
      kin: person?.kin ?? null,
      named: person?.start ?? null,
      age: withBound(age, text.folded, at),
      start: at,
      end,
    });
  };
  for (const match of text.folded.matchAll(MONTHS_OLD)) take(match, exactly(Math.floor(Number(match[1]) / 12)), false);
  for (const match of text.folded.matchAll(PAIR)) take(match, exactly(Number(match[1])), true);
  for (const match of text.folded.matchAll(YEARS)) take(match, exactly(Number(match[1])), false);
  for (const match of text.folded.matchAll(BORN)) take(match, bornIn(Number(match[1]), text.day), true);
  if (text.language === 'en')
    for (const match of text.folded.matchAll(AGED)) take(match, exactly(Number(match[1])), true);
  return found.filter(({ age }) => age.from <= 120).sort((a, b) => a.start - b.start);
}

/** The nearest member named before a place in the same sentence, not past a word that begins something else. */
function personBefore(text: string, at: number, kin: readonly KinWord[]): KinWord | null {
  const person = kin.filter(({ end }) => end <= at).at(-1);
  if (person === undefined) return null;
  const between = text.slice(person.end, at);
  return between.length <= 45 && !/[.;!?]|(?<= )(?:thu nhap|nguoi|ho|nha co|income|people)(?= )/u.test(between)
    ? person
    : null;
}

/** "a 72-year-old mother". */
function personAfter(text: string, at: number, kin: readonly KinWord[]): KinWord | null {
  const person = kin.find(({ start }) => start >= at);
  return person !== undefined && /^ (?:gia |old )?$/u.test(text.slice(at, person.start)) ? person : null;
}

const isLimit = (text: string, at: number): boolean =>
  /(?:^|\s)(?:tu|duoi|tren|du|den|toi thieu|it nhat|under|over|above|from|aged|age) $/u.test(
    text.slice(Math.max(0, at - 12), at),
  );

function withBound(age: Range, text: string, at: number): Range {
  const left = text.slice(Math.max(0, at - 12), at);
  if (/(?:^|\s)(?:tren|hon|(?<!(?:ong|ba) )ngoai|qua|over|above) $/u.test(left)) return { from: age.from, to: null };
  if (/(?:^|\s)(?:duoi|chua den|chua day|chua toi|under|below) $/u.test(left))
    return { from: 0, to: Math.max(0, age.from - 1) };
  return /(?:^|\s)(?:gan|sap|nearly|almost) $/u.test(left)
    ? { from: Math.max(0, age.from - 2), to: age.from - 1 }
    : age;
}

/** Somebody born in a year has had the birthday of this year, or not yet. */
function bornIn(year: number, day: string): Range {
  const age = Number(day.slice(0, 4)) - year;
  return { from: Math.max(0, age - 1), to: Math.max(0, age) };
}
