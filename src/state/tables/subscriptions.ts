import { z } from 'zod';
import type { Language } from '../../corpus/model.ts';
import type { Database } from '../database.ts';
import type { PersonKey } from '../identity.ts';

/** What somebody wants to hear about: a scheme by its id, or a place by its id. */
export interface Subject {
  readonly kind: 'scheme' | 'place';
  readonly subject: string;
}

export interface Subscription extends Subject {
  readonly person: PersonKey;
  readonly address: Uint8Array;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Who wants to be told of changes, and what they were told. */
export interface Subscriptions {
  add(subscription: Omit<Subscription, 'since'>): Promise<void>;
  remove(person: PersonKey, subject: Subject): Promise<void>;
  of(person: PersonKey): Promise<readonly Subscription[]>;
  all(): Promise<readonly Subscription[]>;
  /** Marks that a person is told of an event. @returns false when they were told before */
  claim(person: PersonKey, event: string): Promise<boolean>;
}

const row = z.object({
  person: z.string(),
  kind: z.enum(['scheme', 'place']),
  subject: z.string(),
  address: z.instanceof(Uint8Array),
  language: z.enum(['vi', 'en']),
  since: z.number(),
});

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
    of: async (person) => z.array(row).parse(of.all(person)),
    all: async () => z.array(row).parse(all.all()),
    claim: async (person, event) => Number(claim.run(person, event, now()).changes) > 0,
  };
}
