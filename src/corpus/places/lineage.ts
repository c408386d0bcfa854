import type { Day, Place } from '../model.ts';

/** How places follow from one another in time and lie within one another. */
export interface Lineage {
  /**
   * What a place is on a day: itself, or the units it had become by then, or was made of before.
   * Empty when the register does not know.
   */
  succession(id: string, day: Day): readonly Place[];
  /** Whether a place holds another: the same, one above it, or what it or one above it was merged into. */
  covers(id: string, other: string): boolean;
  /** The ids that a question about a place may rest on: itself, all above it, what it became and what it was formed from. */
  related(id: string): readonly string[];
}

/** Lineage over a register of places without circles. */
export function createLineage(byId: (id: string) => Place | undefined): Lineage {
  const get = (ids: readonly string[]): readonly Place[] => ids.flatMap((id) => byId(id) ?? []);

  const onDay = (place: Place, day: Day): readonly Place[] => {
    if (place.validTo !== null && place.validTo < day) return get(place.became).flatMap((next) => onDay(next, day));
    if (place.validFrom !== null && day < place.validFrom)
      return get(place.formedFrom).flatMap((last) => onDay(last, day));
    return [place];
  };

  const reach = (start: readonly string[], next: (place: Place) => readonly string[]): ReadonlySet<string> => {
    const seen = new Set<string>();
    const waiting = [...start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...get([id]).flatMap(next));
    }
    return seen;
  };

  const above = (place: Place): readonly string[] => (place.parent === null ? [] : [place.parent]);

  return {
    succession: (id, day) => [...new Set(get([id]).flatMap((place) => onDay(place, day)))],
    covers(id, other) {
      if (reach([other], (place) => [...above(place), ...(place.became.length === 1 ? place.became : [])]).has(id))
        return true;
      return get([id]).some((place) => place.became.length > 1 && place.became.some((part) => part === other));
    },
    related(id) {
      const upward = reach([id], (place) => [...above(place), ...place.became]);
      const origins = reach([id], (place) => place.formedFrom);
      return [...new Set([...upward, ...origins])].filter((found) => byId(found) !== undefined);
    },
  };
}
