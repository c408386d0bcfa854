import type { Marks } from '../../tables/marks.ts';
import type { Database } from '../database.ts';

/** Marks of what was done, kept in SQLite. */
export function createMarks(database: Database, now: () => number): Marks {
  const mark = database.prepare(
    `INSERT INTO marks (person, what, until) VALUES (?, ?, ?)
     ON CONFLICT (person, what) DO UPDATE SET until = excluded.until WHERE marks.until <= ?`,
  );
  return {
    once: async (person, what, milliseconds) => Number(mark.run(person, what, now() + milliseconds, now()).changes) > 0,
  };
}
