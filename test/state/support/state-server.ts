import { connect, type Database } from '../../../src/postgres/connect.ts';
import { migrate } from '../../../src/postgres/migrate.ts';
import { STATE_MIGRATIONS } from '../../../src/postgres/migrations/state-migrations.ts';
import { onGivenServer } from '../../support/postgres/given-server.ts';
import { startServer, type TestServer } from '../../support/postgres/server.ts';

/** A server with the schema of the state. */
export interface StateServer {
  readonly url: string;
  readonly sql: Database;
  /** Null on a server that was given: it is not ours to restart. */
  readonly restart: TestServer['restart'] | null;
  /** Empties every table. */
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The server that `TEST_DATABASE_URL` names, else one of our own. */
export async function startStateServer(): Promise<StateServer> {
  const given = await onGivenServer();
  const own = given === null ? await startServer() : null;
  const server = given ?? own;
  if (server === null) throw new Error('no server');
  const sql = connect(server.url, { connections: 10 });
  await migrate(sql, STATE_MIGRATIONS);
  return {
    url: server.url,
    sql,
    restart: own === null ? null : own.restart,
    clear: async () => {
      const tables = await sql`
        select tablename as name from pg_tables where schemaname = 'hoi_xa' and tablename <> 'migrations'`;
      await sql.unsafe(`truncate ${tables.map((row) => `hoi_xa.${String(row['name'])}`).join(', ')} restart identity`);
    },
    stop: async () => {
      await sql.end({ timeout: 2 });
      await server.stop();
    },
  };
}
