import type { Database } from '../../../postgres/connect.ts';
import type { Marks } from '../../tables/marks.ts';

/** Marks of what was done, kept in PostgreSQL. */
export function createMarks(sql: Database, now: () => number): Marks {
  return {
    once: async (person, what, milliseconds) => {
      const at = now();
      const { count } = await sql`
        insert into hoi_xa.marks as m (person, what, until) values (${person}, ${what}, ${at + milliseconds})
        on conflict (person, what) do update set until = excluded.until where m.until <= ${at}`;
      return count > 0;
    },
  };
}
