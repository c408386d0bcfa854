import { z } from 'zod';
import { type Audit, auditRow } from '../../tables/audit.ts';
import type { Database } from '../database.ts';

/** What administrators did, kept in SQLite. */
export function createAudit(database: Database, now: () => number): Audit {
  const write = database.prepare('INSERT INTO audit (at, done_by, act, detail) VALUES (?, ?, ?, ?)');
  const last = database.prepare('SELECT at, done_by AS by, act, detail FROM audit ORDER BY id DESC LIMIT ?');
  return {
    write: async (by, act, detail) => void write.run(now(), by, act, detail),
    last: async (count) => z.array(auditRow).parse(last.all(count)),
  };
}
