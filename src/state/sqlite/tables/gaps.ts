import { z } from 'zod';
import { gapRow, type Gaps, waitingRow } from '../../tables/gaps.ts';
import { type Database, inOneStep } from '../database.ts';

const SELECT = `SELECT g.id, g.question, g.language, g.last_at, count(p.person) AS people
  FROM gaps g LEFT JOIN gap_people p ON p.gap = g.id WHERE g.status = 'open'`;

/** Questions that nothing answered, kept in SQLite. */
export function createGaps(database: Database, now: () => number): Gaps {
  const same = database.prepare("SELECT id FROM gaps WHERE meaning = ? AND status = 'open'");
  const add = database.prepare(
    'INSERT INTO gaps (question, meaning, language, first_at, last_at) VALUES (?, ?, ?, ?, ?) RETURNING id',
  );
  const again = database.prepare('UPDATE gaps SET last_at = ? WHERE id = ?');
  const join = database.prepare('INSERT OR IGNORE INTO gap_people (gap, person, language) VALUES (?, ?, ?)');
  const wait = database.prepare('UPDATE gap_people SET address = ? WHERE gap = ? AND person = ?');
  const list = database.prepare(`${SELECT} GROUP BY g.id ORDER BY people DESC, g.last_at DESC`);
  const one = database.prepare(`${SELECT} AND g.id = ? GROUP BY g.id`);
  const waiting = database.prepare(
    'SELECT person, address, language FROM gap_people WHERE gap = ? AND address IS NOT NULL',
  );
  const close = database.prepare(
    "UPDATE gaps SET status = ?, document = ?, last_at = ? WHERE id = ? AND status = 'open'",
  );
  const forget = database.prepare('DELETE FROM gap_people WHERE gap = ?');
  return {
    send: async (person, sent) =>
      inOneStep(database, () => {
        const at = now();
        const known =
          same.get(sent.meaning)?.['id'] ?? add.get(sent.question, sent.meaning, sent.language, at, at)?.['id'];
        const id = Number(known);
        again.run(at, id);
        join.run(id, person, sent.language);
        return id;
      }),
    wait: async (person, gap, address) => Number(wait.run(address, gap, person).changes) > 0,
    open: async () => z.array(gapRow).parse(list.all()),
    find: async (gap) => {
      const found = gapRow.safeParse(one.get(gap));
      return found.success ? found.data : null;
    },
    close: async (gap, document) =>
      inOneStep(database, () => {
        const people = z.array(waitingRow).parse(waiting.all(gap));
        const status = document === null ? 'dismissed' : 'answered';
        if (Number(close.run(status, document, now(), gap).changes) === 0) return null;
        forget.run(gap);
        return document === null ? [] : people;
      }),
  };
}
