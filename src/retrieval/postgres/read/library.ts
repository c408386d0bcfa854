import { z } from 'zod';
import type { Document, Passage } from '../../../corpus/model.ts';
import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import { documentRecord, passageRecord } from '../../generation/records.ts';
import { type Library, recordsInMemory } from '../../parts.ts';
import type { Tables } from '../tables.ts';
import { createShelf } from './shelf.ts';

const documentRows = z.array(
  z.object({
    place: z.number(),
    family: z.number(),
    partner: z.number().nullable(),
    first_passage: z.number(),
    end_passage: z.number(),
    record: documentRecord,
  }),
);
const passageRows = z.array(z.object({ ordinal: z.number(), record: passageRecord }));

/** Passages that a replica keeps in memory for as long as it serves the generation. */
const KEPT = 50_000;

/** Documents that are looked up by their id or gone through; those of other kinds come with a search. */
const LOOKED_UP: ReadonlySet<Document['kind']> = new Set([
  'scheme',
  'register',
  'statistics',
  'place',
  'answer',
  'law',
]);

/**
 * The documents of a generation in memory, with the passages of those that are looked up, and of as many others as there is room for. The
 * passages of the rest are there once a search has found them, for longer than an answer takes.
 */
export async function libraryOverDatabase(sql: Database, tables: Tables): Promise<Library> {
  const rows = documentRows.parse([
    ...(await sql`
      select place, family, partner, first_passage, end_passage, record from ${sql(tables.documents)} order by place`),
  ]);
  const documents = recordsInMemory(rows.map(({ record }) => record));
  const read = async (places: readonly number[]): Promise<ReadonlyMap<number, readonly Passage[]>> => {
    const spans = places.flatMap((place) => rows[place] ?? []);
    const found = passageRows.parse([
      ...(await sql`
        select ordinal, t.record
        from unnest(
          ${arrayLiteral(spans.map((row) => row.first_passage))}::integer[], ${arrayLiteral(spans.map((row) => row.end_passage))}::integer[]
        ) as span (first_passage, end_passage)
        join ${sql(tables.texts)} t on ordinal >= first_passage and ordinal < end_passage order by ordinal`),
    ]);
    const records = new Map(found.map(({ ordinal, record }) => [ordinal, record]));
    return new Map(
      spans.map(({ place, first_passage: from, end_passage: to }) => [
        place,
        Array.from({ length: to - from }, (_, i) => records.get(from + i)).filter((each) => each !== undefined),
      ]),
    );
  };
  const shelf = createShelf(read);
  await shelf.keep(toKeep(rows));
  return {
    documents,
    familyOf: (document) => rows[document]?.family ?? document,
    passage: (id) => shelf.passage(id),
    passagesOf: (document) => shelf.passagesOf(document),
    prepare: (found) => shelf.bring(found.flatMap((document) => [document, rows[document]?.partner ?? document])),
  };
}

/** Places of the documents to keep: those looked up first, the others while there is room. */
function toKeep(rows: z.infer<typeof documentRows>): readonly number[] {
  const first = rows.filter(({ record }) => LOOKED_UP.has(record.kind));
  const others = rows.filter(({ record }) => !LOOKED_UP.has(record.kind));
  let passages = 0;
  return [...first, ...others]
    .filter((row) => (passages += row.end_passage - row.first_passage) <= KEPT)
    .map(({ place }) => place);
}
