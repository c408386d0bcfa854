import { z } from 'zod';
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

/** A row as a database gives it. */
export const auditRow = z.object({ at: z.coerce.number(), by: z.string(), act: z.enum(ACTS), detail: z.string() });
