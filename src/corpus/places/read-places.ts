import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { day, slug } from '../tables/fields.ts';
import { valuesOf, type DataRead } from '../tables/fault.ts';
import { cell, listCell, optionalCell, readTable } from '../tables/table.ts';
import type { Place } from '../model.ts';

const optionalDay = z.union([z.literal('').transform(() => null), day]);
const ids = listCell.pipe(z.array(slug));

const row = z
  .object({
    id: slug,
    kind: z.enum(['country', 'region', 'province', 'district', 'commune', 'ward', 'special_zone', 'area', 'group']),
    unit: z.enum(['', 'city']),
    name_vi: cell,
    name_en: cell,
    aliases: listCell,
    parent: optionalCell,
    valid_from: optionalDay,
    valid_to: optionalDay,
    became: ids,
    formed_from: ids,
    source: optionalCell,
    note_vi: z.string(),
    note_en: z.string(),
  })
  .refine(
    (it) => (it.note_vi === '') === (it.note_en === ''),
    'note_vi and note_en must both be there or both be empty',
  )
  .transform(
    (it): Place => ({
      id: it.id,
      kind: it.kind,
      city: it.unit === 'city',
      name: { vi: it.name_vi, en: it.name_en },
      aliases: it.aliases,
      parent: it.parent,
      validFrom: it.valid_from,
      validTo: it.valid_to,
      became: it.became,
      formedFrom: it.formed_from,
      source: it.source,
      note: it.note_vi === '' ? null : { vi: it.note_vi, en: it.note_en },
    }),
  );

/** Reads the text of `places.csv`; references between places are checked by `npm run check-corpus`. */
export function parsePlaces(text: string, file: string): DataRead<Place> {
  return readTable(text, file, row);
}

/**
 * The places of a corpus folder, from `places/places.csv`.
 * @throws {Failure} with file and line if the table is not right.
 */
export async function readPlaces(corpus: string): Promise<readonly Place[]> {
  const file = join(corpus, 'places', 'places.csv');
  return valuesOf(parsePlaces(await readFile(file, 'utf8'), file));
}
