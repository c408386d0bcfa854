import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { gapRow, type Gaps, waitingRow } from '../../tables/gaps.ts';

const made = z.tuple([z.object({ id: z.coerce.number() })]);

/** Questions that nothing answered, kept in PostgreSQL. */
export function createGaps(sql: Database, now: () => number): Gaps {
  const fields = sql`g.id, g.question, g.language, g.last_at, count(p.person) as people`;
  const from = sql`hoi_xa.gaps g left join hoi_xa.gap_people p on p.gap = g.id`;
  return {
    send: async (person, { question, meaning, language }) => {
      const at = now();
      const rows = await sql`
        with gap as (
          insert into hoi_xa.gaps (question, meaning, language, first_at, last_at)
          values (${question}, ${meaning}, ${language}, ${at}, ${at})
          on conflict (meaning) where status = 'open' do update set last_at = excluded.last_at
          returning id
        ), joined as (
          insert into hoi_xa.gap_people (gap, person, language) select id, ${person}, ${language} from gap
          on conflict do nothing
        )
        select id from gap`;
      return made.parse([...rows])[0].id;
    },
    wait: async (person, gap, address) => {
      const { count } = await sql`
        update hoi_xa.gap_people set address = ${Buffer.from(address)} where gap = ${gap} and person = ${person}`;
      return count > 0;
    },
    open: async () =>
      z.array(gapRow).parse(
        await sql`
          select ${fields} from ${from} where g.status = 'open' group by g.id order by people desc, g.last_at desc`,
      ),
    find: async (gap) => {
      const [row] = await sql`select ${fields} from ${from} where g.status = 'open' and g.id = ${gap} group by g.id`;
      return row === undefined ? null : gapRow.parse(row);
    },
    close: async (gap, document) =>
      sql.begin(async (step) => {
        const status = document === null ? 'dismissed' : 'answered';
        const { count } = await step`
          update hoi_xa.gaps set status = ${status}, document = ${document}, last_at = ${now()}
          where id = ${gap} and status = 'open'`;
        if (count === 0) return null;
        const people = await step`
          delete from hoi_xa.gap_people where gap = ${gap} returning person, address, language`;
        if (document === null) return [];
        return z.array(waitingRow).parse(people.filter(({ address }) => address !== null));
      }),
  };
}
