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
  const [twins = EMPTY, starts = EMPTY] = arrays.slice(6);
  return {
    size: languages.length,
    documents: families.length,
    language: (passage) => (languages[passage] === 0 ? 'vi' : 'en'),
    documentOf: (passage) => owners[passage] ?? NONE,
    familyOf: (passage) => families[owners[passage] ?? NONE] ?? NONE,
    twinOf(passage) {
      const twin = twins[passage] ?? NONE;
      return twin === NONE ? -1 : twin;
    },
    passagesOf: (document) => [starts[document] ?? 0, starts[document + 1] ?? 0],
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
