import type { ObservationRow } from '../model.ts';
import type { Obstacle } from './result.ts';
import { isLocal, isShown } from './select.ts';

/** Whether two figures may be reckoned with one another; the first thing that speaks against it, or null. */
export function obstacleBetween(a: ObservationRow, b: ObservationRow, across: 'time' | 'places'): Obstacle | null {
  if (isLocal(a) && isLocal(b)) return 'local_standard';
  if (a.observation.standard !== b.observation.standard) return 'standard';
  if (across === 'time' && a.place.id !== b.place.id) return 'boundary';
  const inexact = [a, b].some(
    (row) => row.observation.valueTo !== null || row.observation.of !== null || !isShown(row) || isMoney(row),
  );
  return inexact ? 'inexact' : null;
}

/** Sums of capital stand for different spans of years. */
function isMoney({ indicator }: ObservationRow): boolean {
  return indicator.unit.endsWith('VND');
}
