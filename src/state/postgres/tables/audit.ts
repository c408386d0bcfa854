import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { type Audit, auditRow } from '../../tables/audit.ts';

/** What administrators did, kept in PostgreSQL. */
export function createAudit(sql: Database, now: () => number): Audit {
  return {
    write: async (by, act, detail) => {
      await sql`insert into hoi_xa.audit (at, done_by, act, detail) values (${now()}, ${by}, ${act}, ${detail})`;
    },
    last: async (count) =>
      z
        .array(auditRow)
        .parse(await sql`select at, done_by as by, act, detail from hoi_xa.audit order by id desc limit ${count}`),
  };
}
