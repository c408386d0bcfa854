import { letterRow, type Mailings, sentRow } from '../../tables/mailings.ts';
import { type Database, inOneStep } from '../database.ts';

/** Messages to many, kept in SQLite. */
export function createMailings(database: Database): Mailings {
  const make = database.prepare(
    'INSERT INTO mailings (kind, content, report, language, total) VALUES (?, ?, ?, ?, 0) RETURNING id',
  );
  const address = database.prepare(
    'INSERT OR IGNORE INTO letters (mailing, person, address, language) VALUES (?, ?, ?, ?)',
  );
  const addressAll = database.prepare(
    `INSERT INTO letters (mailing, person, address, language)
     SELECT ?, person, address, coalesce(language, 'vi') FROM people WHERE notices = 1 AND address IS NOT NULL`,
  );
  const counted = database.prepare(
    'UPDATE mailings SET total = (SELECT count(*) FROM letters WHERE mailing = id) WHERE id = ? RETURNING total',
  );
  const next = database.prepare(
    `DELETE FROM letters WHERE rowid = (SELECT rowid FROM letters ORDER BY mailing, person LIMIT 1)
     RETURNING mailing, person, address, language,
       (SELECT content FROM mailings WHERE id = letters.mailing) AS content`,
  );
  const any = database.prepare('SELECT 1 FROM mailings LIMIT 1');
  const reached = database.prepare('UPDATE mailings SET reached = reached + 1 WHERE id = ?');
  const sent = database.prepare(
    `DELETE FROM mailings WHERE id = (SELECT id FROM mailings m WHERE NOT EXISTS
       (SELECT 1 FROM letters WHERE mailing = m.id) ORDER BY id LIMIT 1)
     RETURNING report, language, kind, total, reached`,
  );
  return {
    begin: async ({ kind, content, report, language, to }) =>
      inOneStep(database, () => {
        const id = Number(make.get(kind, JSON.stringify(content), report, language)?.['id']);
        if (to === 'notices') addressAll.run(id);
        else for (const one of to) address.run(id, one.person, one.address, one.language);
        return Number(counted.get(id)?.['total'] ?? 0);
      }),
    next: async () => {
      const row = next.get();
      return row === undefined ? null : letterRow.parse(row);
    },
    isWaiting: async () => any.get() !== undefined,
    reached: async (mailing) => void reached.run(mailing),
    takeSent: async () => {
      const row = sent.get();
      return row === undefined ? null : sentRow.parse(row);
    },
  };
}
