import type { Language } from '../../corpus/model.ts';
import { findQuantities, type Quantity } from '../../language/quantities.ts';
import type { Wanted } from '../understanding/facets.ts';
import { quantitiesOf } from './line-reading.ts';
import type { Line } from './lines.ts';

/** "ngày 15 hằng tháng", "the 15th". */
const DAY_OF_MONTH = /(?<!\p{L})(?:ngày \d{1,2}(?![\d/])|\d{1,2}(?:st|nd|rd|th)(?!\p{L}))/iu;

/** How often, in words. */
const TIMES = /(?<!\p{L})(?:(?:một|hai|ba) lần|once|twice)(?!\p{L})/iu;

/** Whether a text holds a value of the kind that answers. */
export function holdsWanted(text: string, wanted: Wanted, language: Language): boolean {
  if (wanted === null || wanted === 'yes_no') return false;
  return holdsKind(text, () => findQuantities(text, language), wanted);
}

/** Whether a line holds a value of the kind that answers. */
export function lineHolds(line: Pick<Line, 'text' | 'passage' | 'document'>, wanted: Wanted): boolean {
  if (wanted === null || wanted === 'yes_no') return false;
  return holdsKind(line.text, () => quantitiesOf(line), wanted);
}

function holdsKind(
  text: string,
  quantities: () => readonly Quantity[],
  wanted: Exclude<Wanted, null | 'yes_no'>,
): boolean {
  switch (wanted) {
    case 'percent':
      return quantities().some(({ kind }) => kind === 'percent') || /điểm phần trăm|percentage points?/iu.test(text);
    case 'date':
      return quantities().some(({ kind }) => kind === 'date') || DAY_OF_MONTH.test(text);
    case 'duration':
      return /\d+\s*(?:ngày|tháng|năm|days?|months?|years?|working days)/iu.test(text);
    case 'money':
      return quantities().some(({ kind, readings }) => kind === 'number' && Number(readings[0]) >= 1000);
    case 'amount':
      return quantities().some(
        ({ kind, readings }) => kind === 'percent' || (kind === 'number' && Number(readings[0]) >= 1000),
      );
    case 'count':
      return quantities().some(({ kind }) => kind === 'number') || TIMES.test(text);
    default:
      return wanted satisfies never;
  }
}
