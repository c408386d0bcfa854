import { type Database, inOneStep } from './database.ts';
import type { PersonKey } from '../identity.ts';
import { PERSONAL_TABLES } from '../personal-tables.ts';

/** Erases everything of a person at once, and what the write-ahead log still holds of it. */
export function eraseEverything(database: Database, person: PersonKey): void {
  inOneStep(database, () => {
    for (const table of PERSONAL_TABLES) database.prepare(`DELETE FROM ${table} WHERE person = ?`).run(person);
    // A question that only this person sent, and that nobody has answered yet, goes with them.
    database.exec("DELETE FROM gaps WHERE status = 'open' AND id NOT IN (SELECT gap FROM gap_people)");
  });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
