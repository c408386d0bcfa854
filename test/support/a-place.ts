import type { Place } from '../../src/corpus/model.ts';

/** A place with what a test does not say left empty. */
export function aPlace(id: string, name: string, more: Partial<Place> = {}): Place {
  return {
    id,
    kind: 'province',
    name: { vi: name, en: name },
    aliases: [],
    parent: null,
    validFrom: null,
    validTo: null,
    became: [],
    formedFrom: [],
    source: null,
    note: null,
    ...more,
  };
}
