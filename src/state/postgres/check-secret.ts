import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { Database } from '../../postgres/connect.ts';
import type { Identity } from '../identity.ts';

const row = z.tuple([z.object({ value: z.string() })]);

/**
 * Sees to it that all programs over one database hash ids with one secret; the first one's counts.
 * @throws {Failure} when this one has another
 */
export async function checkSecret(sql: Database, { fingerprint }: Identity): Promise<void> {
  const rows = await sql`
    insert into hoi_xa.settings as s (name, value) values ('secret', ${fingerprint})
    on conflict (name) do update set value = s.value returning value`;
  if (row.parse([...rows])[0].value === fingerprint) return;
  throw new Failure(
    'ID_SECRET is not the one that the database was filled with.',
    'Give every replica the same one; with another, nobody would be known any more.',
  );
}
