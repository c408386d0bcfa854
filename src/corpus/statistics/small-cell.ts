import type { Observation, Place, PlaceKind } from '../model.ts';

/** Counts of households below this are not shown for a commune: too few to stay nameless. */
export const SMALLEST_SHOWN = 5;

const SMALL_PLACES: readonly PlaceKind[] = ['commune', 'ward', 'special_zone'];

/** Whether an observation counts so few households of a commune, ward or special zone that the number must not be shown. */
export function isSmallCell(
  { unit, value }: Pick<Observation, 'unit' | 'value'>,
  { kind }: Pick<Place, 'kind'>,
): boolean {
  return unit === 'households' && Math.abs(value) < SMALLEST_SHOWN && SMALL_PLACES.includes(kind);
}
