import { type Answers, keptUnderId, readKept } from '../../tables/answers.ts';
import type { Database } from '../database.ts';

/** Answers given, kept in SQLite. */
export function createAnswers(database: Database, now: () => number): Answers {
  const keep = database.prepare(
    'INSERT INTO answers (id, data, made_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET made_at = excluded.made_at',
  );
  const find = database.prepare('SELECT data FROM answers WHERE id = ?');
  return {
    keep: async (answer) => {
      const { id, kept, data } = keptUnderId(answer);
      keep.run(id, data, now());
      return { id, kept };
    },
    find: async (id) => {
      const data = find.get(id)?.['data'];
      return typeof data === 'string' ? readKept(data) : null;
    },
  };
}
