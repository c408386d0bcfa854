import { z } from 'zod';
import { generationName } from '../generation/layout.ts';
import type { Database } from '../../postgres/connect.ts';
import type { Session } from '../../postgres/statement.ts';
import { tablesOf } from './tables.ts';

/** Channel on which the number of a generation is told when it is to be served. */
export const CHANNEL = 'hoi_xa_generation';

const pointer = z.array(z.object({ number: z.number(), before: z.number().nullable() })).max(1);

/** Number of the generation to serve and of the one to go back to; null when there is none. */
export async function readPointer(sql: Database) {
  const [made] = await sql`select to_regclass('hoi_xa.current_generation') is not null as made`;
  if (made?.['made'] !== true) return null;
  const rows = pointer.parse([...(await sql`select number, before from hoi_xa.current_generation`)]);
  return rows[0] ?? null;
}

/** Moves the pointer and tells everybody who listens, in one statement: both happen or neither. */
export async function movePointer(sql: Session, number: number): Promise<void> {
  await sql`
    with moved as (
      insert into hoi_xa.current_generation as pointer (number) values (${number})
      on conflict (single) do update set number = excluded.number, before = pointer.number, switched_at = now()
      returning number
    )
    select pg_notify(${CHANNEL}, number::text) from moved`;
}

const numbers = z.array(z.object({ number: z.number() }));

/** Numbers of all generations that are whole, newest first. */
export async function generationNumbers(sql: Database): Promise<readonly number[]> {
  const rows = await sql`select number from hoi_xa.generations order by number desc`;
  return numbers.parse([...rows]).map(({ number }) => number);
}

/** Drops a generation and its tables; what a killed copy left as well. */
export async function dropGeneration(sql: Database, number: number): Promise<void> {
  await sql.begin(async (transaction) => {
    const { documents, passages, texts, postings } = tablesOf(number);
    await transaction`delete from hoi_xa.generations where number = ${number}`;
    await transaction.unsafe(`drop table if exists ${[documents, passages, texts, postings].join()}`);
  });
}

/** Names of generations dropped: all but the one served and the one before it. */
export async function dropOld(sql: Database): Promise<readonly string[]> {
  const current = await readPointer(sql);
  if (current === null) return [];
  const kept = new Set([current.number, current.before]);
  const old = (await generationNumbers(sql)).filter((number) => !kept.has(number));
  for (const number of old) await dropGeneration(sql, number);
  return old.map(generationName);
}
