import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../postgres/connect.ts';
import { asDatabaseFailure } from '../../postgres/failure.ts';
import { migrate } from '../../postgres/migrate.ts';
import { INDEX_MIGRATIONS } from '../../postgres/migrations/index-migrations.ts';
import { ensureGeneration, type EnsureOptions } from '../generation/ensure.ts';
import type { LoadedGeneration } from '../generation/load.ts';
import { loadFromDatabase } from './read/load-generation.ts';
import { CopyAtWork } from './write/build-lock.ts';
import { copyGeneration } from './write/copy-generation.ts';

const POLL_MS = 500;
const PATIENCE_MS = 15 * 60_000;

/**
 * Opens the generation that the database serves; when there is none, builds one below the data folder and copies it. When another program
 * is just copying one, waits for that one.
 * @throws {Failure} when the database cannot be reached or used, or nothing can be built
 */
export async function ensureInDatabase(sql: Database, options: EnsureOptions): Promise<LoadedGeneration> {
  const until = performance.now() + PATIENCE_MS;
  try {
    for (;;) {
      const loaded = await loadFromDatabase(sql, options);
      if (loaded !== null) return loaded;
      await migrate(sql, INDEX_MIGRATIONS);
      await ensureGeneration(options);
      options.onBuild('The database has no index yet; copying this one.');
      try {
        await copyGeneration({ sql, dataFolder: options.dataFolder });
      } catch (error) {
        if (!(error instanceof CopyAtWork) || performance.now() > until) throw error;
        await setTimeout(POLL_MS);
      }
    }
  } catch (error) {
    throw asDatabaseFailure(error, 'opening the index');
  }
}
