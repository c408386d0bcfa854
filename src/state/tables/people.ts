import { z } from 'zod';
import type { Language } from '../../corpus/model.ts';
import type { Database } from '../database.ts';
import type { PersonKey } from '../identity.ts';

/** What is kept of a person. */
export interface Person {
  /** The language chosen; null when none was. */
  readonly language: Language | null;
  readonly notices: boolean;
}

export interface People {
  find(person: PersonKey): Promise<Person | null>;
  /** Remembers that a person was here, and where to write to. */
  seen(person: PersonKey, address: Uint8Array): Promise<void>;
  chooseLanguage(person: PersonKey, language: Language): Promise<void>;
  wantNotices(person: PersonKey, wanted: boolean): Promise<void>;
  /** Sealed addresses of those who take notices. */
  addresses(): Promise<
    readonly { readonly person: PersonKey; readonly address: Uint8Array; readonly language: Language | null }[]
  >;
  count(since: number): Promise<number>;
}

const row = z.object({ language: z.enum(['vi', 'en']).nullable(), notices: z.number() });
const addressRow = z.object({
  person: z.string(),
  language: z.enum(['vi', 'en']).nullable(),
  address: z.instanceof(Uint8Array),
});

export function createPeople(database: Database, now: () => number): People {
  const find = database.prepare('SELECT language, notices FROM people WHERE person = ?');
  const seen = database.prepare(
    `INSERT INTO people (person, address, seen_at) VALUES (?, ?, ?)
     ON CONFLICT (person) DO UPDATE SET seen_at = excluded.seen_at, address = coalesce(people.address, excluded.address)`,
  );
  const choose = database.prepare(
    `INSERT INTO people (person, language, seen_at) VALUES (?, ?, ?)
     ON CONFLICT (person) DO UPDATE SET language = excluded.language, seen_at = excluded.seen_at`,
  );
  const notices = database.prepare('UPDATE people SET notices = ? WHERE person = ?');
  const listed = database.prepare(
    'SELECT person, language, address FROM people WHERE notices = 1 AND address IS NOT NULL ORDER BY person',
  );
  const counted = database.prepare('SELECT count(*) AS n FROM people WHERE seen_at >= ?');
  return {
    find: async (person) => {
      const found = row.safeParse(find.get(person));
      return found.success ? { language: found.data.language, notices: found.data.notices === 1 } : null;
    },
    seen: async (person, address) => void seen.run(person, address, now()),
    chooseLanguage: async (person, language) => void choose.run(person, language, now()),
    wantNotices: async (person, wanted) => void notices.run(wanted ? 1 : 0, person),
    addresses: async () => z.array(addressRow).parse(listed.all()),
    count: async (since) => Number(counted.get(since)?.['n'] ?? 0),
  };
}
