import { PGlite } from '@electric-sql/pglite';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { TestDatabase } from './test-database.ts';

/**
 * PostgreSQL with pgvector inside this process, empty, reached over a socket like a server. All connections share one session: for SQL,
 * not for locks, pools or notifications. Starts in about 5 seconds.
 * @param folder where it is kept; in memory when absent
 */
export async function startPglite(folder?: string): Promise<TestDatabase> {
  const database = await PGlite.create({ ...(folder ? { dataDir: folder } : {}), extensions: { vector, unaccent } });
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 20 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    stop: async () => {
      await server.stop();
      await database.close();
    },
  };
}
