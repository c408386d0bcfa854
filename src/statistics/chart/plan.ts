import type { Language } from '../../corpus/model.ts';
import { placeName } from '../../corpus/places/place-name.ts';
import { comparePeriods } from '../find/period-order.ts';
import { byWeight, isShown } from '../find/select.ts';
import type { ObservationRow } from '../model.ts';

/** One bar or point. */
export interface Mark {
  readonly label: string;
  readonly value: number;
  /** Not a result: an estimate, a forecast, a derived figure. */
  readonly open: boolean;
  /** A line is not drawn from the point before to this one: the standard changed. */
  readonly breaks: boolean;
}

/** What a chart shows. */
export interface ChartPlan {
  readonly kind: 'bar' | 'line';
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly marks: readonly Mark[];
  readonly source: string;
  readonly hasOpen: boolean;
  readonly hasBreaks: boolean;
}

const MOST_BARS = 12;

/**
 * Chooses what to draw of the rows behind an answer: one place over several years as a line, several places as bars; of several
 * indicators the one with most rows, rates first. `null` when fewer than two figures can stand side by side.
 */
export function planChart(rows: readonly ObservationRow[], language: Language): ChartPlan | null {
  const usable = rows
    .filter(isShown)
    .filter(({ observation }) => observation.valueTo === null && observation.value >= 0);
  const ids = [...new Set(usable.map(({ indicator }) => indicator.id))];
  const of = (id: string): readonly ObservationRow[] =>
    onePerSlot(usable.filter(({ indicator }) => indicator.id === id));
  const rate = (id: string): number =>
    usable.find(({ indicator }) => indicator.id === id)?.indicator.unit === '%' ? 0 : 1;
  const best = ids.toSorted((a, b) => of(b).length - of(a).length || rate(a) - rate(b))[0];
  const chosen = best === undefined ? [] : of(best);
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) return null;
  const places = new Set(chosen.map(({ place }) => place.id));
  const periods = new Set(chosen.map(({ observation }) => observation.period));
  const line = places.size === 1 && periods.size > 1;
  const shown = line ? chosen : chosen.slice(0, MOST_BARS);
  const label = first.indicator.label[language];
  const marks = shown.map(
    (row, index): Mark => ({
      label: line ? row.observation.period : labelOf(row, language, periods.size > 1),
      value: row.observation.value,
      open: row.observation.kind !== 'result',
      breaks: line && index > 0 && row.observation.standard !== shown[index - 1]?.observation.standard,
    }),
  );
  return {
    kind: line ? 'line' : 'bar',
    title: line ? `${capital(label)}, ${placeName(first.place, language)}` : capital(label),
    subtitle: line ? '' : [...periods].join(', '),
    unit: first.indicator.unitLabel[language],
    marks,
    source: sourcesOf(shown, language),
    hasOpen: marks.some(({ open }) => open),
    hasBreaks: marks.some(({ breaks }) => breaks),
  };
}

/** One figure a place and period, the weightiest; years in order, places as the answer has them. */
function onePerSlot(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const slots = new Map<string, ObservationRow>();
  for (const row of rows) {
    const key = `${row.place.id} ${row.observation.period}`;
    const known = slots.get(key);
    if (known === undefined || byWeight(row, known) < 0) slots.set(key, row);
  }
  const chosen = [...slots.values()];
  const onePlace = new Set(chosen.map(({ place }) => place.id)).size === 1;
  return onePlace ? chosen.toSorted((a, b) => comparePeriods(a.observation.period, b.observation.period)) : chosen;
}

function labelOf({ place, observation }: ObservationRow, language: Language, dated: boolean): string {
  const name = place.kind === 'province' && place.validTo === null ? place.name[language] : placeName(place, language);
  return dated ? `${capital(name)} (${observation.period})` : capital(name);
}

function sourcesOf(rows: readonly ObservationRow[], language: Language): string {
  const names = rows.map(({ source, observation }) => source?.issuer ?? source?.title[language] ?? observation.source);
  return [...new Set(names)].join('; ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
