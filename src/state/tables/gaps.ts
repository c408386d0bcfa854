import { z } from 'zod';
import { type Language } from '../../corpus/model.ts';
import { type Database, inOneStep } from '../database.ts';
import type { PersonKey } from '../identity.ts';

/** A question the documents could not answer, as people sent it to the staff. */
export interface Gap {
  readonly id: number;
  /** The first wording, personal data masked. */
  readonly question: string;
  readonly language: Language;
  /** How many people sent it. */
  readonly people: number;
  readonly lastAt: number;
}

/** Somebody who wants to be told when there is an answer. */
export interface Waiting {
  readonly person: PersonKey;
  readonly address: Uint8Array;
  readonly language: Language;
}

/** A question sent to the staff. */
export interface Sent {
  readonly question: string;
  /** What questions of the same meaning share; they are grouped by it. */
  readonly meaning: string;
  readonly language: Language;
}

export interface Gaps {
  /** Adds a question, or a person to the one of the same meaning. @returns the gap's number */
  send(person: PersonKey, sent: Sent): Promise<number>;
  /** The person wants to be told. @returns false when there is no such open gap that they sent */
  wait(person: PersonKey, gap: number, address: Uint8Array): Promise<boolean>;
  open(): Promise<readonly Gap[]>;
  find(gap: number): Promise<Gap | null>;
  /** Closes a gap. @param document id of the document that answers it; null when it will not be answered */
  close(gap: number, document: string | null): Promise<readonly Waiting[]>;
}

const language = z.enum(['vi', 'en']);
const gapRow = z.object({ id: z.number(), question: z.string(), language, people: z.number(), last_at: z.number() });
const waitingRow = z.object({ person: z.string(), address: z.instanceof(Uint8Array), language });

const SELECT = `SELECT g.id, g.question, g.language, g.last_at, count(p.person) AS people
  FROM gaps g LEFT JOIN gap_people p ON p.gap = g.id WHERE g.status = 'open'`;

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
  const close = database.prepare('UPDATE gaps SET status = ?, document = ?, last_at = ? WHERE id = ?');
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
    open: async () => z.array(gapRow).parse(list.all()).map(gapOf),
    find: async (gap) => {
      const found = gapRow.safeParse(one.get(gap));
      return found.success ? gapOf(found.data) : null;
    },
    close: async (gap, document) =>
      inOneStep(database, () => {
        const people = z.array(waitingRow).parse(waiting.all(gap));
        close.run(document === null ? 'dismissed' : 'answered', document, now(), gap);
        forget.run(gap);
        return document === null ? [] : people;
      }),
  };
}

const gapOf = ({ last_at, ...it }: z.infer<typeof gapRow>): Gap => ({ ...it, lastAt: last_at });
