import { z } from 'zod';
import { Failure } from '../../../failure.ts';
import type { Database } from '../../../postgres/connect.ts';
import { type CorpusData, KINDS } from '../../generation/corpus-data.ts';
import { FILES } from '../../generation/index-files.ts';
import { generationName } from '../../generation/layout.ts';
import type { LoadedGeneration } from '../../generation/load.ts';
import { parseManifest } from '../../generation/manifest.ts';
import { matchSpaces, type OpenOptions } from '../../generation/match-spaces.ts';
import { createRetriever } from '../../retriever.ts';
import { createTranslationTable } from '../../translation/table.ts';
import { parseTable } from '../../translation/table-file.ts';
import { readPointer } from '../pointer.ts';
import { shapeSchema } from '../tables.ts';
import { WORD_TABLE } from '../word-table.ts';
import { partsOverDatabase } from './parts.ts';

const heads = z.array(z.object({ manifest: z.string(), shape: shapeSchema })).max(1);
const files = z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }));

/**
 * Opens the generation that the database serves.
 * @returns null when there is none
 * @throws {Failure} when it was copied by another version of the program, or is not whole
 */
export async function loadFromDatabase(sql: Database, options: OpenOptions): Promise<LoadedGeneration | null> {
  const pointer = await readPointer(sql);
  if (pointer === null) return null;
  const { number } = pointer;
  const name = generationName(number);
  const [head] = heads.parse([
    ...(await sql`select manifest::text as manifest, shape from hoi_xa.generations where number = ${number}`),
  ]);
  const stored = await sql`select name, bytes from hoi_xa.generation_files where generation = ${number}`;
  const byName = new Map(files.parse([...stored]).map((file) => [file.name, file.bytes]));
  const [table, words] = [byName.get(FILES.table), byName.get(WORD_TABLE)];
  if (!head || !table || !words) throw notWhole(name, 'a part of it is missing');
  const parsed = parseManifest(head.manifest);
  if (parsed.kind !== 'good') throw notWhole(name, 'it was copied by another version of the program');
  const translations = createTranslationTable(parseTable(Buffer.from(table)));
  const { manifest } = parsed;
  const spaces = matchSpaces({ name, manifest }, translations, options);
  const parts = await partsOverDatabase(sql, number, { shape: head.shape, words, translations, spaces });
  return { name, manifest, retriever: createRetriever(parts), ...(await readData(sql, number)) };
}

const notWhole = (name: string, why: string): Failure =>
  new Failure(
    `The index ${name} in PostgreSQL cannot be used: ${why}.`,
    'Copy it again with `npm run index -- --to postgres`.',
  );

const recordRows = z.array(z.object({ kind: z.string(), record: z.unknown() }));

/** Tables of the corpus that are not documents; they were checked before they were written. */
async function readData(sql: Database, number: number): Promise<CorpusData> {
  const rows = recordRows.parse([
    ...(await sql`
      select kind, record from hoi_xa.generation_records where generation = ${number} order by kind, place`),
  ]);
  const all: Record<string, unknown> = {};
  for (const kind of KINDS) all[kind] = rows.filter((row) => row.kind === kind).map(({ record }) => record);
  return all as unknown as CorpusData;
}
