import { createFinder, type FindOptions, type PlaceMention } from './places/find.ts';
import { createLineage, type Lineage } from './places/lineage.ts';
import type { Place } from './model.ts';

export { parsePlaces, readPlaces } from './places/read-places.ts';
export type { FindOptions, PlaceMention } from './places/find.ts';

/** The register of places: found by name, by id, and along time. */
export interface Places extends Lineage {
  all(): readonly Place[];
  byId(id: string): Place | undefined;
  /** Places directly below. */
  children(id: string): readonly Place[];
  /**
   * Places named in a text in either language, with or without marks, in order. Homonyms are all returned in one mention;
   * a kind before the name (`huyện`, `TP.`) or behind it (`district`) narrows them where it can.
   */
  find(text: string, options?: FindOptions): readonly PlaceMention[];
}

/** Builds the register from what `readPlaces` returns. */
export function createPlaces(list: readonly Place[]): Places {
  const ids = new Map(list.map((place) => [place.id, place]));
  const byId = (id: string): Place | undefined => ids.get(id);
  return {
    all: () => list,
    byId,
    children: (id) => list.filter((place) => place.parent === id),
    find: createFinder(list),
    ...createLineage(byId),
  };
}
