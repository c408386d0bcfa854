import { SESSION_MINUTES, type Sessions } from '../../tables/sessions.ts';
import type { Database } from '../database.ts';

/** Conversations, kept in SQLite. */
export function createSessions(database: Database, now: () => number): Sessions {
  const read = database.prepare('SELECT data FROM sessions WHERE person = ? AND kind = ? AND expires_at > ?');
  const write = database.prepare(
    `INSERT INTO sessions (person, kind, data, expires_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (person, kind) DO UPDATE SET data = excluded.data, expires_at = excluded.expires_at`,
  );
  const take = database.prepare('DELETE FROM sessions WHERE person = ? AND kind = ? RETURNING data, expires_at');
  const end = database.prepare('DELETE FROM sessions WHERE person = ? AND kind = ?');
  const endAll = database.prepare('DELETE FROM sessions WHERE person = ?');
  return {
    read: async (person, kind) => {
      const data = read.get(person, kind, now())?.['data'];
      return typeof data === 'string' ? (JSON.parse(data) as unknown) : undefined;
    },
    write: async (person, kind, data) => {
      write.run(person, kind, JSON.stringify(data), now() + SESSION_MINUTES * 60_000);
    },
    take: async (person, kind) => {
      const row = take.get(person, kind);
      const data = Number(row?.['expires_at'] ?? 0) > now() ? row?.['data'] : null;
      return typeof data === 'string' ? (JSON.parse(data) as unknown) : undefined;
    },
    end: async (person, kind) => void end.run(person, kind),
    endAll: async (person) => void endAll.run(person),
  };
}
