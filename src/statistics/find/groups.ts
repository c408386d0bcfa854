import type { ObservationRow } from '../model.ts';
import type { FigureGroup } from './result.ts';

/**
 * Puts rows together that can be said in one breath: the same place, period, day and standard. Where two sources give the same
 * indicator differently, each stands in its own group.
 */
export function groupRows(rows: readonly ObservationRow[]): readonly FigureGroup[] {
  const groups: ObservationRow[][] = [];
  for (const row of rows) {
    const home =
      groups.find((group) => fits(row, group) && group[0]?.observation.source === row.observation.source) ??
      groups.find((group) => fits(row, group));
    if (home === undefined) groups.push([row]);
    else home.push(row);
  }
  return groups;
}

function fits(row: ObservationRow, group: readonly ObservationRow[]): boolean {
  const [first] = group;
  if (first === undefined) return false;
  const same =
    first.place.id === row.place.id &&
    first.observation.period === row.observation.period &&
    first.observation.asOf === row.observation.asOf &&
    first.observation.standard === row.observation.standard;
  return same && !group.some(({ indicator }) => indicator.id === row.indicator.id);
}
