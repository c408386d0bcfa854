import type { Database } from '../../src/postgres/connect.ts';
import { asDatabaseFailure } from '../../src/postgres/failure.ts';
import { INDEX_MIGRATIONS } from '../../src/postgres/migrations/index-migrations.ts';
import { vectorVersion } from '../../src/retrieval/postgres/vector-version.ts';
import { Failure } from '../../src/failure.ts';
import { type Finding, fail, ok, warn } from './check.ts';
import { checkStoredIndex } from './stored-index.ts';

const OLDEST_SERVER = 14;
const OLDEST_VECTOR = [0, 7] as const;
const INSTALL = 'Install pgvector 0.7 or newer on the server, and run it again.';

/** Whether the server can be reached, is new enough, has the extensions, lets this user make what the index needs, and serves a whole one. */
export async function checkDatabase(sql: Database | null): Promise<Finding[]> {
  if (sql === null) return [ok('database', 'none is configured: index and state are files')];
  try {
    return [
      await serverFinding(sql),
      await vectorFinding(sql),
      await unaccentFinding(sql),
      await rightsFinding(sql),
      await migrationsFinding(sql),
      ...(await checkStoredIndex(sql)),
    ];
  } catch (error) {
    const failure = asDatabaseFailure(error, 'looking at the database');
    if (!(failure instanceof Failure)) throw error;
    return [fail('database', failure.message.replace(/\.$/u, ''), failure.mend)];
  }
}

async function serverFinding(sql: Database): Promise<Finding> {
  const [row] =
    await sql`select current_setting('server_version') as version, current_setting('server_version_num')::integer as number`;
  const what = `PostgreSQL ${String(row?.['version'])}`;
  return Number(row?.['number']) >= OLDEST_SERVER * 10_000
    ? ok('database', what)
    : fail('database', what, `Use PostgreSQL ${OLDEST_SERVER} or newer.`);
}

async function vectorFinding(sql: Database): Promise<Finding> {
  const installed = await vectorVersion(sql);
  const [row] = await sql`select default_version as version from pg_available_extensions where name = 'vector'`;
  const version = installed ?? (row === undefined ? null : String(row['version']).split('.').map(Number));
  if (version === null) return fail('vector', 'the extension is not on the server', INSTALL);
  const what = `${version.join('.')}${installed === null ? ', made with the first copy' : ''}`;
  const [major = 0, minor = 0] = version;
  const isNew = major > OLDEST_VECTOR[0] || minor >= OLDEST_VECTOR[1];
  return isNew ? ok('vector', what) : fail('vector', what, INSTALL);
}

/** Words are folded by the program before they reach the server; the extension is for people who look into the tables. */
async function unaccentFinding(sql: Database): Promise<Finding> {
  const [row] = await sql`select default_version as version from pg_available_extensions where name = 'unaccent'`;
  if (row !== undefined) return ok('unaccent', String(row['version']));
  return warn('unaccent', 'the extension is not on the server', 'Install the contrib package of PostgreSQL.');
}

async function rightsFinding(sql: Database): Promise<Finding> {
  const [row] = await sql`
    select case
      when to_regnamespace('hoi_xa') is null then has_database_privilege(current_database(), 'create')
      else has_schema_privilege('hoi_xa', 'create') and has_schema_privilege('hoi_xa', 'usage')
    end as may`;
  return row?.['may'] === true
    ? ok('rights', 'this user may make tables')
    : fail(
        'rights',
        'this user may not make tables in the schema hoi_xa',
        'Make it the owner of the database or of the schema.',
      );
}

async function migrationsFinding(sql: Database): Promise<Finding> {
  const [made] = await sql`select to_regclass('hoi_xa.migrations') is not null as made`;
  const rows = made?.['made'] === true ? await sql`select number from hoi_xa.migrations` : [];
  const known = new Set(rows.map((row) => Number(row['number'])));
  const missing = INDEX_MIGRATIONS.filter(({ number }) => !known.has(number));
  return missing.length === 0
    ? ok('migrations', `${known.size} have run`)
    : warn(
        'migrations',
        `${missing.length} of the index have not run yet`,
        'They run with `npm run index -- --to postgres`.',
      );
}
