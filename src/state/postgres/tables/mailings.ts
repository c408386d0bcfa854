import { z } from 'zod';
import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import { letterRow, type Mailings, sentRow } from '../../tables/mailings.ts';

const made = z.tuple([z.object({ id: z.coerce.number() })]);
const counted = z.tuple([z.object({ total: z.coerce.number() })]);

/** Messages to many, kept in PostgreSQL. */
export function createMailings(sql: Database): Mailings {
  return {
    begin: async ({ kind, content, report, language, to }) =>
      sql.begin(async (step) => {
        const rows = await step`
          insert into hoi_xa.mailings (kind, content, report, language)
          values (${kind}, ${JSON.stringify(content)}, ${Buffer.from(report)}, ${language}) returning id`;
        const [{ id }] = made.parse([...rows]);
        if (to === 'notices') {
          await step`
            insert into hoi_xa.letters (mailing, person, address, language)
            select ${id}, person, address, coalesce(language, 'vi') from hoi_xa.people
            where notices and address is not null`;
        } else if (to.length > 0) {
          const addresses = to.map(({ address }) => Buffer.from(address).toString('hex'));
          await step`
            insert into hoi_xa.letters (mailing, person, address, language)
            select ${id}, person, decode(address, 'hex'), language from unnest(
              ${arrayLiteral(to.map(({ person }) => person))}::text[], ${arrayLiteral(addresses)}::text[],
              ${arrayLiteral(to.map(({ language }) => language))}::text[]
            ) as row (person, address, language)
            on conflict do nothing`;
        }
        const total = await step`
          update hoi_xa.mailings set total = (select count(*) from hoi_xa.letters where mailing = ${id})
          where id = ${id} returning total`;
        return counted.parse([...total])[0].total;
      }),
    next: async () => {
      const [row] = await sql`
        with taken as (
          delete from hoi_xa.letters where (mailing, person) = (
            select mailing, person from hoi_xa.letters order by mailing, person limit 1 for update skip locked
          ) returning *
        )
        select taken.*, m.content from taken join hoi_xa.mailings m on m.id = taken.mailing`;
      return row === undefined ? null : letterRow.parse(row);
    },
    isWaiting: async () => (await sql`select from hoi_xa.mailings limit 1`).count > 0,
    reached: async (mailing) => {
      await sql`update hoi_xa.mailings set reached = reached + 1 where id = ${mailing}`;
    },
    takeSent: async () => {
      const [row] = await sql`
        delete from hoi_xa.mailings where id = (
          select id from hoi_xa.mailings m
          where not exists (select from hoi_xa.letters l where l.mailing = m.id)
          order by id limit 1 for update skip locked
        ) returning report, language, kind, total, reached`;
      return row === undefined ? null : sentRow.parse(row);
    },
  };
}
