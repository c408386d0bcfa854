import { z } from 'zod';
import { subscriptionRow, type Subscriptions } from '../../tables/subscriptions.ts';
import type { Database } from '../database.ts';

/** Subscriptions to alerts, kept in SQLite. */
export function createSubscriptions(database: Database, now: () => number): Subscriptions {
  const add = database.prepare(
    `INSERT INTO subscriptions (person, kind, subject, address, language, since) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (person, kind, subject) DO UPDATE SET language = excluded.language, address = excluded.address`,
  );
  const remove = database.prepare('DELETE FROM subscriptions WHERE person = ? AND kind = ? AND subject = ?');
  const of = database.prepare('SELECT * FROM subscriptions WHERE person = ? ORDER BY kind, subject');
  const all = database.prepare('SELECT * FROM subscriptions ORDER BY person, kind, subject');
  const claim = database.prepare('INSERT OR IGNORE INTO told (person, event, at) VALUES (?, ?, ?)');
  return {
    add: async ({ person, kind, subject, address, language }) =>
      void add.run(person, kind, subject, address, language, now()),
    remove: async (person, { kind, subject }) => void remove.run(person, kind, subject),
    of: async (person) => z.array(subscriptionRow).parse(of.all(person)),
    all: async () => z.array(subscriptionRow).parse(all.all()),
    claim: async (person, event) => Number(claim.run(person, event, now()).changes) > 0,
  };
}
