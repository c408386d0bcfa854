import type { DatabaseSync } from '@photostructure/sqlite';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings a state file to the newest shape, one numbered step after the other, each whole or not at all.
 * A file from a newer program is left as it is: what it holds more is not touched.
 */
export function migrate(database: InstanceType<typeof DatabaseSync>): void {
  const row = database.prepare('PRAGMA user_version').get();
  const version = Number(row?.['user_version'] ?? 0);
  MIGRATIONS.forEach((sql, index) => {
    const number = index + 1;
    if (number <= version) return;
    database.exec(`BEGIN; ${sql}; PRAGMA user_version = ${number}; COMMIT;`);
  });
}
