import { writeTime } from '../../language/write-day.ts';
import type { Language, Observation, Place } from '../model.ts';
import type { Indicator } from '../observations.ts';
import { placeName } from '../places/place-name.ts';
import { isSmallCell, SMALLEST_SHOWN } from './small-cell.ts';
import { isChange, writeValue } from './value.ts';

const words = {
  vi: {
    year: 'Năm {period}',
    span: 'Giai đoạn {period}',
    of: 'của',
    at: 'ở',
    is: { result: 'là', estimate: 'ước là', forecast: 'dự kiến là', derived: 'là' },
    says: { result: '', estimate: '', forecast: ' (số dự báo, chưa phải kết quả)', derived: ' (số suy ra)' },
    few: 'dưới {number} hộ',
    since: ' so với năm trước',
    asOf: ', tính đến {time}',
    national: ', theo chuẩn nghèo quốc gia giai đoạn {standard}',
    provincial: ', theo chuẩn nghèo riêng của địa phương',
  },
  en: {
    year: 'In {period}',
    span: 'In {period}',
    of: 'of',
    at: 'in',
    is: { result: 'was', estimate: 'was estimated at', forecast: 'was expected to be', derived: 'was' },
    says: { result: '', estimate: '', forecast: ' (not a result)', derived: ' (a derived figure)' },
    few: 'fewer than {number} households',
    since: ' from the year before',
    asOf: ', as of {time}',
    national: ', by the national poverty standard of {standard}',
    provincial: ', by the poverty standard of the place itself',
  },
} as const;

/**
 * An observation as one sentence that stands alone: figure, unit, place, period, day, standard, and what kind of figure it is.
 * @param indicators by id; a change is told with the name of what changes.
 */
export function observationSentence(
  observation: Observation,
  indicators: ReadonlyMap<string, Indicator>,
  place: Place,
  language: Language,
): string | null {
  const indicator = indicators.get(observation.indicator);
  if (indicator === undefined) return null;
  const word = words[language];
  const { period, kind, standard, asOf } = observation;
  const subject = isChange(indicator) ? (indicators.get(indicator.id.replace(CHANGE, '')) ?? indicator) : indicator;
  const label = subject.label[language];
  const when = (period.includes('-') ? word.span : word.year).replace('{period}', period);
  const what = `${language === 'en' ? 'the ' : ''}${label} ${joined(subject, place, language)} ${placeName(place, language)}`;
  const value = writeShownValue(observation, indicator, place, language);
  const said = isChange(indicator)
    ? `${value}${indicator.id.includes('average') ? '' : word.since}`
    : `${word.is[kind]} ${value}`;
  const day = asOf === period ? '' : word.asOf.replace('{time}', writeTime(asOf, language));
  return `${when}, ${what} ${said}${word.says[kind]}${day}${standardOf(standard, language)}.`;
}

/** The figure with its unit; a count of a commune that is too small to be shown is only bounded. */
export function writeShownValue(
  observation: Observation,
  indicator: Indicator,
  place: Place,
  language: Language,
): string {
  if (!isSmallCell(observation, place)) return writeValue(observation, indicator, language);
  return words[language].few.replace('{number}', String(SMALLEST_SHOWN));
}

const CHANGE = /(?:_average_annual)?_change$/u;

/** Households and rates belong to a place; money, houses and models lie in it. */
function joined(indicator: Indicator, place: Place, language: Language): string {
  const word = words[language];
  if (language === 'vi') return ['%', 'households'].includes(indicator.unit) ? word.of : word.at;
  return place.kind === 'group' ? word.of : word.at;
}

function standardOf(standard: string | null, language: Language): string {
  if (standard === null) return '';
  const word = words[language];
  return standard === 'provincial' ? word.provincial : word.national.replace('{standard}', standard);
}
