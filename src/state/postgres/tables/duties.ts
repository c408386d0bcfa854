import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { LOCKS } from '../locks.ts';
import type { Duties } from '../../tables/duties.ts';

const locked = z.tuple([z.object({ locked: z.boolean() })]);

/** The lock of a duty is held by a connection of its own and ends with it. */
export function createDuties(sql: Database, now: () => number): Duties {
  return {
    alone: async (duty, every, work) => {
      const connection = await sql.reserve();
      try {
        const rows = await connection`select pg_try_advisory_lock(${LOCKS.duty}, hashtext(${duty})) as locked`;
        if (!locked.parse([...rows])[0].locked) return false;
        try {
          const { count } = await connection`
            select from hoi_xa.duties where duty = ${duty} and done_at > ${now() - every}`;
          if (count > 0) return false;
          await work();
          await connection`
            insert into hoi_xa.duties (duty, done_at) values (${duty}, ${now()})
            on conflict (duty) do update set done_at = excluded.done_at`;
          return true;
        } finally {
          await connection`select pg_advisory_unlock(${LOCKS.duty}, hashtext(${duty}))`;
        }
      } finally {
        connection.release();
      }
    },
  };
}
