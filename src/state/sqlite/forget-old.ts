import { tooOld } from '../retention.ts';
import type { Database } from './database.ts';

/** Deletes what is older than its rule allows. */
export function forgetOld(database: Database, now: number): void {
  for (const { table, column, before } of tooOld(now)) {
    database.prepare(`DELETE FROM ${table} WHERE ${column} < ?`).run(before);
  }
}
