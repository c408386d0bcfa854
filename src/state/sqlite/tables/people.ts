import { z } from 'zod';
import { addressRow, type People, personRow } from '../../tables/people.ts';
import type { Database } from '../database.ts';

/** People, kept in SQLite. */
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
      const found = personRow.safeParse(find.get(person));
      return found.success ? found.data : null;
    },
    seen: async (person, address) => void seen.run(person, address, now()),
    chooseLanguage: async (person, language) => void choose.run(person, language, now()),
    wantNotices: async (person, wanted) => void notices.run(wanted ? 1 : 0, person),
    addresses: async () => z.array(addressRow).parse(listed.all()),
    count: async (since) => Number(counted.get(since)?.['n'] ?? 0),
  };
}
