import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import type { CorpusData } from '../../generation/corpus-data.ts';

/** Writes the tables of a corpus that are not documents: observations, indicators, places, sources, terms, short forms. */
export async function writeRecords(sql: Database, generation: number, data: CorpusData): Promise<void> {
  for (const [kind, records] of Object.entries<readonly unknown[]>({ ...data })) {
    const texts = records.map((record) => JSON.stringify(record));
    await sql`
      insert into hoi_xa.generation_records (generation, kind, place, record)
      select ${generation}, ${kind}, place - 1, record::jsonb
      from unnest(${arrayLiteral(texts)}::text[]) with ordinality as row (record, place)`;
  }
}

/** Writes files that a replica keeps in memory. */
export async function writeFiles(
  sql: Database,
  generation: number,
  files: readonly (readonly [name: string, bytes: Buffer])[],
): Promise<void> {
  for (const [name, bytes] of files) {
    await sql`insert into hoi_xa.generation_files (generation, name, bytes) values (${generation}, ${name}, ${bytes})`;
  }
}
