import type { Day, Source, Validity } from '../../../corpus/model.ts';
import type { Family } from '../../compose/families.ts';
import { isIn } from '../../compose/lines-for-document.ts';
import type { ScoredLine } from '../../compose/score-lines.ts';
import type { Draft } from '../../draft.ts';

/** Questions that a rule of another time may answer as well. */
const TIMELESS: ReadonlySet<Draft['wanted']> = new Set(['yes_no', 'date', 'duration']);

/**
 * Whether a subject can speak of the time that a question names. One that has ended before, or begins after, all days asked about does not;
 * nor, when it is asked what holds, does one without days of its own for a time before all of its sources, or for a year after the next.
 */
export function isOfItsTime(
  { document }: Family,
  lines: readonly ScoredLine[],
  { period, facets, days, today, wanted }: Draft,
  sources: ReadonlyMap<string, Source>,
): boolean {
  if (period === null || facets.includes('still') || days.includes(today)) return true;
  if (!days.some((day) => isIn(document, day))) return false;
  if (TIMELESS.has(wanted) || facets.includes('law')) return true;
  const begun = document.sources
    .map((id) => sources.get(id))
    .flatMap((source) => source?.effectiveFrom ?? source?.issued ?? []);
  return days.some(
    (day) =>
      [document, ...lines.map(({ passage }) => passage)].some((it) => isDatedFor(it, day, today)) ||
      lines.some(({ text }) => text.includes(day.slice(0, 4))) ||
      (day <= today
        ? begun.length === 0 || begun.some((from) => from <= day)
        : Number(day.slice(0, 4)) <= Number(today.slice(0, 4)) + 1),
  );
}

/** In force on a day by days of its own: a past day needs a beginning, a coming one an end. */
function isDatedFor(validity: Validity, day: Day, today: Day): boolean {
  return isIn(validity, day) && (day <= today ? validity.effectiveFrom : validity.effectiveTo) !== null;
}
