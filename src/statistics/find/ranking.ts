import type { Place, PlaceKind } from '../../corpus/model.ts';
import { indicatorOf, memberOf } from '../family.ts';
import type { ObservationRow, StatisticsQuestion } from '../model.ts';
import type { StatisticsTable } from '../table.ts';
import { comparePeriods } from './period-order.ts';
import type { StatisticsResult } from './result.ts';
import { isLocal, isShown, wantedPeriods } from './select.ts';

const FEWEST = 2;
/** A year counts as covered well enough to rank when it has so many places. */
const ENOUGH = 4;
const COMMUNES: readonly PlaceKind[] = ['commune', 'ward', 'special_zone'];

/**
 * Places of one kind in order of one indicator, at one time and by the national standard; null when fewer than two places
 * have it, which is no ranking.
 */
export function ranking(table: StatisticsTable, question: StatisticsQuestion): StatisticsResult | null {
  const { cues } = question;
  if (cues.ranking === null) return null;
  const { most, level: named } = cues.ranking;
  const level = named ?? 'province';
  const within = question.places
    .flatMap(({ versions }) => versions)
    .filter((place) => place.kind !== 'country' && !isLevel(place, level));
  for (const id of candidates(question.indicators)) {
    const ranked = rankedBy(table, question, id, { most, level, within });
    if (ranked !== null) return ranked;
  }
  return null;
}

interface Order {
  readonly most: boolean;
  readonly level: PlaceKind;
  readonly within: readonly Place[];
}

function rankedBy(
  table: StatisticsTable,
  question: StatisticsQuestion,
  id: string,
  { most, level, within }: Order,
): StatisticsResult | null {
  const indicator = table.indicator(id);
  if (indicator === undefined) return null;
  const rows = table
    .rows(indicator.id)
    .filter(({ place, observation }) => isLevel(place, level) && observation.kind !== 'forecast')
    .filter((row) => !isLocal(row) && isShown(row))
    .filter(({ place }) => within.length === 0 || within.some(({ id: wide }) => table.places.covers(wide, place.id)));
  const period = wantedPeriods(question.periods)?.[0] ?? bestPeriod(rows);
  const ofPeriod = onePerPlace(rows.filter(({ observation }) => observation.period === period));
  if (period === null || ofPeriod.length < FEWEST) return null;
  const sorted = ofPeriod.toSorted((a, b) => (most ? 1 : -1) * (b.observation.value - a.observation.value));
  const old = sorted.filter(({ place }) => place.validTo !== null).length;
  return { kind: 'ranking', indicator, period, level, most, rows: sorted, boundaries: old > 0 && old < sorted.length };
}

/**
 * "Tỉnh nào nghèo nhất" means the rate unless the number is asked for; where places have no rate of their own for it, the rate of poor and
 * near-poor together, which the answer then names. "Hộ nghèo và hộ cận nghèo" means both together before each of them.
 */
function candidates(indicators: readonly string[]): readonly string[] {
  const members = indicators.flatMap((id) => memberOf(id) ?? []);
  const joint = members.filter(({ subject }) => subject === 'both');
  const [first] = [...joint, ...members];
  if (first === undefined) return indicators;
  if (!members.some(({ measure }) => measure === 'rate'))
    return [...joint.map(({ indicator }) => indicator), ...indicators];
  return [indicatorOf(first.subject, 'rate'), indicatorOf('both', 'rate')].filter((id) => id !== null);
}

function isLevel({ kind }: Place, level: PlaceKind): boolean {
  return level === 'commune' ? COMMUNES.includes(kind) : kind === level;
}

/** The latest time with enough places, else the one with the most. */
function bestPeriod(rows: readonly ObservationRow[]): string | null {
  const counts = new Map<string, Set<string>>();
  for (const { observation, place } of rows) {
    counts.set(observation.period, (counts.get(observation.period) ?? new Set()).add(place.id));
  }
  const periods = [...counts].toSorted(([a], [b]) => comparePeriods(b, a));
  const enough = periods.find(([, places]) => places.size >= ENOUGH);
  return enough?.[0] ?? periods.toSorted(([, a], [, b]) => b.size - a.size)[0]?.[0] ?? null;
}

/** Of several figures of one place the last. */
function onePerPlace(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const byPlace = new Map(rows.map((row) => [row.place.id, row]));
  return [...byPlace.values()];
}
