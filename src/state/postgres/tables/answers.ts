import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { type Answers, keptUnderId, readKept } from '../../tables/answers.ts';

const row = z.object({ data: z.string() });

/** Answers given, kept in PostgreSQL. */
export function createAnswers(sql: Database, now: () => number): Answers {
  return {
    keep: async (answer) => {
      const { id, kept, data } = keptUnderId(answer);
      await sql`
        insert into hoi_xa.answers (id, data, made_at) values (${id}, ${data}, ${now()})
        on conflict (id) do update set made_at = excluded.made_at`;
      return { id, kept };
    },
    find: async (id) => {
      const [found] = await sql`select data from hoi_xa.answers where id = ${id}`;
      return found === undefined ? null : readKept(row.parse(found).data);
    },
  };
}
