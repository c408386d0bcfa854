import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { addressRow, type People, personRow } from '../../tables/people.ts';

const counted = z.tuple([z.object({ count: z.coerce.number() })]);

/** People, kept in PostgreSQL. */
export function createPeople(sql: Database, now: () => number): People {
  return {
    find: async (person) => {
      const [row] = await sql`select language, notices from hoi_xa.people where person = ${person}`;
      return row === undefined ? null : personRow.parse(row);
    },
    seen: async (person, address) => {
      await sql`
        insert into hoi_xa.people as p (person, address, seen_at) values (${person}, ${Buffer.from(address)}, ${now()})
        on conflict (person) do update
        set seen_at = excluded.seen_at, address = coalesce(p.address, excluded.address)`;
    },
    chooseLanguage: async (person, language) => {
      await sql`
        insert into hoi_xa.people (person, language, seen_at) values (${person}, ${language}, ${now()})
        on conflict (person) do update set language = excluded.language, seen_at = excluded.seen_at`;
    },
    wantNotices: async (person, wanted) => {
      await sql`update hoi_xa.people set notices = ${wanted} where person = ${person}`;
    },
    addresses: async () =>
      z.array(addressRow).parse(
        await sql`
          select person, language, address from hoi_xa.people
          where notices and address is not null order by person`,
      ),
    count: async (since) =>
      counted.parse([...(await sql`select count(*) from hoi_xa.people where seen_at >= ${since}`)])[0].count,
  };
}
