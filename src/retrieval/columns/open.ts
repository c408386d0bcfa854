import { z } from 'zod';
import { openArrays } from './array-file.ts';
import type { PassageColumns } from './model.ts';
import { dayNumber, NEVER, NONE } from './pack.ts';

const noteSchema = z.array(z.array(z.string()));
const EMPTY = new Uint32Array();

/** Opens a file of `packColumns`. Throws when it is no such file. */
export function openColumns(bytes: Uint8Array): PassageColumns {
  const { note, arrays } = openArrays(bytes);
  const placeLists = noteSchema.parse(note);
  const [languages = EMPTY, from = EMPTY, to = EMPTY, sets = EMPTY, owners = EMPTY, families = EMPTY] = arrays;
  const [partners = EMPTY, starts = EMPTY] = arrays.slice(6);
  const passagesOf = (document: number) => [starts[document] ?? 0, starts[document + 1] ?? 0] as const;
  const lone = lonePassages(partners, owners, passagesOf, [from, to, sets]);
  return {
    size: languages.length,
    documents: families.length,
    language: (passage) => (languages[passage] === 0 ? 'vi' : 'en'),
    documentOf: (passage) => owners[passage] ?? NONE,
    familyOfDocument: (document) => families[document] ?? NONE,
    partnerOf(document) {
      const partner = partners[document] ?? NONE;
      return partner === NONE ? -1 : partner;
    },
    hasLone: (language) => lone.some((passage) => languages[passage] === (language === 'vi' ? 0 : 1)),
    passagesOf,
    filter(day, places) {
      const wanted = new Set(places);
      const allowed = Uint8Array.from(placeLists, (list) =>
        places.length === 0 || list.length === 0 || list.some((place) => wanted.has(place)) ? 1 : 0,
      );
      if (day === null) return (passage) => from[passage] !== NEVER && allowed[sets[passage] ?? 0] === 1;
      const on = dayNumber(day);
      return (passage) =>
        (from[passage] ?? 0) <= on && on <= (to[passage] ?? NONE) && allowed[sets[passage] ?? 0] === 1;
    },
  };
}

/** One passage of each document that has a passage for which its translation has none with the same validity and places. */
function lonePassages(
  partners: Uint32Array,
  owners: Uint32Array,
  passagesOf: (document: number) => readonly [number, number],
  columns: readonly Uint32Array[],
): readonly number[] {
  const setting = (passage: number) => columns.map((column) => column[passage]).join();
  const settings = Array.from(partners, (_, document) => {
    const [start, end] = passagesOf(document);
    return new Set(Array.from({ length: end - start }, (__, i) => setting(start + i)));
  });
  const lone = new Map<number, number>();
  owners.forEach((owner, passage) => {
    const partner = settings[partners[owner] ?? NONE];
    if (!lone.has(owner) && !partner?.has(setting(passage))) lone.set(owner, passage);
  });
  return [...lone.values()];
}
