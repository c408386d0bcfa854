import type { Language, Place } from '../../../corpus/model.ts';
import type { Indicator } from '../../../corpus/observations.ts';
import { placeName } from '../../../corpus/places/place-name.ts';
import { writeShownValue } from '../../../corpus/statistics/sentence.ts';
import { isChange } from '../../../corpus/statistics/value.ts';
import { writeTime } from '../../../language/write-day.ts';
import { writeNumber } from '../../../language/write-number.ts';
import type { Computed } from '../../../statistics/arithmetic.ts';
import type { FigureGroup } from '../../../statistics/find/result.ts';
import type { ObservationRow } from '../../../statistics/model.ts';
import { statisticsTextsIn } from '../../texts/statistics-texts.ts';
import { fill } from '../../texts/texts.ts';

/** The figure of a row with its unit: `14,78%`, `2.100 hộ`; a count too small to show is bounded. */
export function valueOf({ observation, indicator, place }: ObservationRow, language: Language): string {
  return writeShownValue(observation, indicator, place, language);
}

/** The figure with what it counts and what kind of figure it is: `2.100 hộ nghèo`, `poor-household rate 2.09% (an estimate)`. */
export function figureOf(row: ObservationRow, language: Language): string {
  const texts = statisticsTextsIn(language);
  const { observation, indicator } = row;
  const value = valueOf(row, language);
  const unit = ` ${indicator.unitLabel[language]}`;
  const said = fill(texts.figure[indicator.id] ?? texts.anyFigure, {
    value,
    count: value.endsWith(unit) ? value.slice(0, -unit.length) : value,
    label: indicator.label[language],
  });
  return `${said}${isChange(indicator) && observation.kind !== 'derived' ? '' : texts.kind[observation.kind]}`;
}

/** The figures of a group in one breath, parted by semicolons. */
export function figuresOf(group: FigureGroup, language: Language): string {
  return group.map((row) => figureOf(row, language)).join('; ');
}

/** `năm 2023`, `giai đoạn 2021-2025`; in English the bare period. */
export function whenOf(period: string, language: Language): string {
  const texts = statisticsTextsIn(language);
  return fill(period.includes('-') ? texts.span : texts.year, { period });
}

/** The values that sentences about a group are filled with. */
export function saidOf(group: FigureGroup, language: Language): Readonly<Record<string, string>> {
  const [first] = group;
  return {
    figures: figuresOf(group, language),
    place: first === undefined ? '' : nameOf(first.place, language),
    when: first === undefined ? '' : whenOf(first.observation.period, language),
  };
}

/** The name of a place with its kind. */
export function nameOf(place: Place, language: Language): string {
  return placeName(place, language);
}

/** As of when and by which standard, as a sentence; empty when there is nothing to say. */
export function basisOf({ observation }: ObservationRow, language: Language): string {
  const texts = statisticsTextsIn(language);
  const { asOf, period, standard } = observation;
  const parts = [
    asOf === period ? '' : fill(texts.asOf, { time: writeTime(asOf, language) }),
    standard === null ? '' : standard === 'provincial' ? texts.provincial : fill(texts.national, { standard }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}.`;
}

/** The source of a row as a sentence. */
export function sourceOf(row: ObservationRow, language: Language): string {
  return fill(statisticsTextsIn(language).source, { title: sourceName(row, language) });
}

/** Title and issuer of the source of a row. */
export function sourceName({ source, observation }: ObservationRow, language: Language): string {
  const title = source?.title[language] ?? observation.source;
  const issuer = source?.issuer ?? null;
  return issuer === null ? title : `${title} (${issuer})`;
}

/** The day a row stands for, for a column: `31/12/2023`, `31 December 2023`. */
export function dayOf({ observation }: ObservationRow, language: Language): string {
  return writeTime(observation.asOf, language).replace(/^(?:ngày|tháng|năm) /u, '');
}

/** The name of the standard of a row, for a column. */
export function standardOf({ observation }: ObservationRow, language: Language): string {
  const texts = statisticsTextsIn(language);
  const { standard } = observation;
  if (standard === null) return texts.standardNone;
  return standard === 'provincial' ? texts.standardLocal : fill(texts.standardNational, { standard });
}

/** A number worked out from figures of an indicator, with its unit: a difference of rates is in percentage points. */
export function computedOf(computed: Computed, { unit, unitLabel }: Indicator, language: Language): string {
  const number = writeNumber(computed.value, language);
  switch (computed.operation) {
    case 'difference':
      return unit === '%'
        ? `${number} ${language === 'vi' ? 'điểm phần trăm' : 'percentage points'}`
        : `${number} ${unitLabel[language]}`;
    case 'sum':
      return unit === '%' ? `${number}%` : `${number} ${unitLabel[language]}`;
    case 'share':
      return `${number}%`;
    case 'product':
    case 'portion':
      return `${number} ${unitLabel[language]}`;
    case 'ratio':
      return number;
  }
}

/** Several names as one phrase. */
export function listOf(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${statisticsTextsIn(language).and} ${names.at(-1) ?? ''}`;
}

/** A text with its first letter made large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
