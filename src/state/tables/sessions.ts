import type { Database } from '../database.ts';
import type { PersonKey } from '../identity.ts';

/** Minutes of silence after which a conversation is forgotten. */
export const SESSION_MINUTES = 30;

/** What a conversation is about: the last turn, an eligibility check, a document on its way in … */
export type SessionKind = 'turn' | 'find' | 'eligibility' | 'expecting' | 'broadcast' | 'shelf';

/** Conversations under way. A value is plain data; whoever reads it checks it. */
export interface Sessions {
  read(person: PersonKey, kind: SessionKind): Promise<unknown>;
  write(person: PersonKey, kind: SessionKind, data: unknown): Promise<void>;
  end(person: PersonKey, kind: SessionKind): Promise<void>;
  endAll(person: PersonKey): Promise<void>;
}

export function createSessions(database: Database, now: () => number): Sessions {
  const read = database.prepare('SELECT data FROM sessions WHERE person = ? AND kind = ? AND expires_at > ?');
  const write = database.prepare(
    `INSERT INTO sessions (person, kind, data, expires_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (person, kind) DO UPDATE SET data = excluded.data, expires_at = excluded.expires_at`,
  );
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
    end: async (person, kind) => void end.run(person, kind),
    endAll: async (person) => void endAll.run(person),
  };
}
