import { startPglite } from '../../../test/support/postgres/pglite.ts';

/*
 * A process of its own, as a server is one: PostgreSQL with pgvector. Argument: the folder where it is kept. Prints its address and runs
 * until it is ended.
 */
const database = await startPglite(process.argv[2] ?? '');
process.stdout.write(`${database.url}\n`);
process.once('SIGTERM', () => {
  void database.stop().then(() => process.exit(0));
});
