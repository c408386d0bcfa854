import { z } from 'zod';
import type { Config } from '../../src/config.ts';
import { connect, type Database } from '../../src/postgres/connect.ts';
import { STATE_MIGRATIONS } from '../../src/postgres/migrations/state-migrations.ts';
import { isUnreachable } from '../../src/postgres/unreachable.ts';
import { createIdentity } from '../../src/state/identity.ts';
import { LOCKS } from '../../src/state/postgres/locks.ts';
import { type Finding, fail, ok, warn } from './check.ts';

const NAME = 'state database';
const OLDEST = 140_000;
/** Milliseconds that an update may wait before that is worth a word. */
const LONG = 60_000;

const server = z.tuple([
  z.object({ version: z.coerce.number(), shown: z.string(), creates: z.boolean(), exists: z.boolean() }),
]);
const numbers = z.array(z.object({ number: z.coerce.number() }));
const held = z.array(z.object({ value: z.string() }));
const queue = z.tuple([
  z.object({ waiting: z.coerce.number(), oldest: z.coerce.number().nullable(), replicas: z.coerce.number() }),
]);

/** Looks at the state in PostgreSQL: server, schema, secret, queue. Changes nothing. */
export async function checkStateDatabase(
  { databaseUrl, idSecret }: Pick<Config, 'databaseUrl' | 'idSecret'>,
  now: () => number,
): Promise<Finding[]> {
  if (databaseUrl === null) return [ok(NAME, 'not configured: state is kept in SQLite below the data folder')];
  const sql = connect(databaseUrl, { connections: 1, patience: 8, name: 'hoi-xa doctor' });
  try {
    return await look(sql, idSecret, now());
  } catch (error) {
    return [away(error)];
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function away(error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (isUnreachable(error)) return fail(NAME, `cannot be reached (${code})`, 'Start it, or check DATABASE_URL.');
  if (code.startsWith('28'))
    return fail(NAME, `refuses the user (${code})`, 'Check user and password in DATABASE_URL.');
  if (code === '3D000') return fail(NAME, 'does not exist', 'Create it, or check the name in DATABASE_URL.');
  if (code === '42501') return fail(NAME, 'permission is denied', 'Grant the user all rights on the schema hoi_xa.');
  return fail(NAME, `could not be checked (${code})`, 'Check DATABASE_URL and the log of the server.');
}

async function look(sql: Database, idSecret: string | null, now: number): Promise<Finding[]> {
  const [about] = server.parse([
    ...(await sql`
      select current_setting('server_version_num') as version, current_setting('server_version') as shown,
        has_database_privilege(current_database(), 'create') as creates,
        to_regclass('hoi_xa.migrations') is not null as exists`),
  ]);
  if (about.version < OLDEST) {
    return [fail(NAME, `is PostgreSQL ${about.shown}`, 'Use PostgreSQL 14 or newer.')];
  }
  const found = ok(NAME, `PostgreSQL ${about.shown}`);
  if (!about.exists) {
    if (about.creates) return [found, ok('state schema', 'not there yet: the first start makes it')];
    return [found, fail('state schema', 'the user may not create it', 'Grant the user CREATE on the database.')];
  }
  const applied = new Set(numbers.parse([...(await sql`select number from hoi_xa.migrations`)]).map((it) => it.number));
  const missing = STATE_MIGRATIONS.filter(({ number }) => !applied.has(number)).length;
  if (missing > 0)
    return [found, warn('state schema', `${missing} migrations are due`, 'Start the bot: it runs them.')];
  return [found, ok('state schema', 'up to date'), await secret(sql, idSecret), await waiting(sql, now)];
}

async function secret(sql: Database, idSecret: string | null): Promise<Finding> {
  const [kept] = held.parse([...(await sql`select value from hoi_xa.settings where name = 'secret'`)]);
  if (kept === undefined) return ok('ID_SECRET', 'not used yet');
  if (idSecret === null) return fail('ID_SECRET', 'is not set', 'Set the one that the other replicas have.');
  if (createIdentity(idSecret).fingerprint === kept.value) return ok('ID_SECRET', 'is that of the database');
  return fail('ID_SECRET', 'is not the one the database was filled with', 'Set the one that the other replicas have.');
}

async function waiting(sql: Database, now: number): Promise<Finding> {
  const [{ waiting: count, oldest, replicas }] = queue.parse([
    ...(await sql`
      select (select count(*) from hoi_xa.updates where done_at is null) as waiting,
        (select min(received_at) from hoi_xa.updates where done_at is null) as oldest,
        (select count(*) from pg_locks where locktype = 'advisory' and classid = ${LOCKS.owner}::oid and granted) as replicas`),
  ]);
  const what = `${replicas} replicas, ${count} updates wait`;
  if (oldest === null || now - oldest < LONG) return ok('queue', what);
  const seconds = Math.round((now - oldest) / 1000);
  return warn(
    'queue',
    `${what}, the oldest for ${seconds} s`,
    'Start a replica, or look at the log of those that run.',
  );
}
