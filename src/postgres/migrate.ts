import { z } from 'zod';
import type { Database } from './connect.ts';

/** A step of the schema; once released it is never changed. Index: numbers from 100. State: numbers from 200. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Statements in the schema `hoi_xa`, parted by semicolons. */
  readonly sql: string;
}

/** Key of the advisory lock that one migrating program holds. */
const LOCK = 7_104_201;

const applied = z.array(z.object({ number: z.number() }));

/**
 * Brings the schema up to date: each migration that has not run yet runs once, in the order of its number, all in one transaction.
 * Programs that migrate at the same time wait for each other.
 * @returns names of those that ran now
 * @throws the server's error; the schema is then as it was
 */
export async function migrate(sql: Database, migrations: readonly Migration[]): Promise<readonly string[]> {
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${LOCK})`;
    await transaction.unsafe(`
      create schema if not exists hoi_xa;
      create table if not exists hoi_xa.migrations (
        number integer primary key,
        name text not null,
        applied_at timestamptz not null default now()
      )`);
    const known = new Set(
      applied.parse(await transaction`select number from hoi_xa.migrations`).map((row) => row.number),
    );
    const missing = migrations.filter(({ number }) => !known.has(number)).toSorted((a, b) => a.number - b.number);
    for (const { number, name, sql: statements } of missing) {
      await transaction.unsafe(statements);
      await transaction`insert into hoi_xa.migrations (number, name) values (${number}, ${name})`;
    }
    return missing.map(({ name }) => name);
  });
}
