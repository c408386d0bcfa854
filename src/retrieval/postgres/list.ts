import { z } from 'zod';
import type { Database } from '../../postgres/connect.ts';
import { generationName } from '../generation/layout.ts';
import { readPointer } from './pointer.ts';
import { shapeSchema, tablesOf } from './tables.ts';

/** A generation in the database. */
export interface StoredListing {
  readonly name: string;
  readonly current: boolean;
  /** Day and time at which it was copied, UTC. */
  readonly written: string;
  readonly documents: number;
  readonly passages: number;
  /** Of its tables with their indexes. */
  readonly bytes: number;
}

const rows = z.array(z.object({ number: z.number(), written: z.string(), shape: shapeSchema }));
const sizes = z.tuple([z.object({ bytes: z.coerce.number() })]);

/** All generations in the database, newest first. */
export async function listStored(sql: Database): Promise<readonly StoredListing[]> {
  const current = await readPointer(sql);
  if (current === null) return [];
  const found = rows.parse([
    ...(await sql`
      select number, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as written, shape
      from hoi_xa.generations order by number desc`),
  ]);
  return Promise.all(
    found.map(async ({ number, written, shape }) => ({
      name: generationName(number),
      current: number === current.number,
      written,
      documents: shape.documents,
      passages: shape.passages,
      bytes: await bytesOf(sql, number),
    })),
  );
}

async function bytesOf(sql: Database, number: number): Promise<number> {
  const tables = Object.values(tablesOf(number)).map((table) => `pg_total_relation_size(to_regclass('${table}'))`);
  const [row] = sizes.parse([...(await sql.unsafe(`select coalesce(${tables.join(' + ')}, 0) as bytes`))]);
  return row.bytes;
}
