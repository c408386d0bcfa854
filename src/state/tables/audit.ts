import { z } from 'zod';
import type { Database } from '../database.ts';
import type { PersonKey } from '../identity.ts';

/** What an administrator can do. */
export const ACTS = [
  'upload',
  'index',
  'rollback',
  'retire',
  'restore',
  'invite',
  'revoke',
  'broadcast',
  'off',
  'on',
  'answer_gap',
  'dismiss_gap',
  'download',
] as const;
export type Act = (typeof ACTS)[number];

export interface AuditEntry {
  readonly at: number;
  readonly by: PersonKey;
  readonly act: Act;
  /** What it was done to: a document's id, a generation, a count. Never text of people. */
  readonly detail: string;
}

/** Every act of an administrator, in order; nothing is changed or taken out before its time. */
export interface Audit {
  write(by: PersonKey, act: Act, detail: string): Promise<void>;
  /** The last so many, newest first. */
  last(count: number): Promise<readonly AuditEntry[]>;
}

const row = z.object({ at: z.number(), by: z.string(), act: z.enum(ACTS), detail: z.string() });

export function createAudit(database: Database, now: () => number): Audit {
  const write = database.prepare('INSERT INTO audit (at, done_by, act, detail) VALUES (?, ?, ?, ?)');
  const last = database.prepare('SELECT at, done_by AS by, act, detail FROM audit ORDER BY id DESC LIMIT ?');
  return {
    write: async (by, act, detail) => void write.run(now(), by, act, detail),
    last: async (count) => z.array(row).parse(last.all(count)),
  };
}
