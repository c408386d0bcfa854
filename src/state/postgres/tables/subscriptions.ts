import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { subscriptionRow, type Subscriptions } from '../../tables/subscriptions.ts';

/** Subscriptions to alerts, kept in PostgreSQL. */
export function createSubscriptions(sql: Database, now: () => number): Subscriptions {
  const rows = z.array(subscriptionRow);
  return {
    add: async ({ person, kind, subject, address, language }) => {
      await sql`
        insert into hoi_xa.subscriptions (person, kind, subject, address, language, since)
        values (${person}, ${kind}, ${subject}, ${Buffer.from(address)}, ${language}, ${now()})
        on conflict (person, kind, subject) do update set language = excluded.language, address = excluded.address`;
    },
    remove: async (person, { kind, subject }) => {
      await sql`
        delete from hoi_xa.subscriptions where person = ${person} and kind = ${kind} and subject = ${subject}`;
    },
    of: async (person) =>
      rows.parse(await sql`select * from hoi_xa.subscriptions where person = ${person} order by kind, subject`),
    all: async () => rows.parse(await sql`select * from hoi_xa.subscriptions order by person, kind, subject`),
    claim: async (person, event) => {
      const { count } = await sql`
        insert into hoi_xa.told (person, event, at) values (${person}, ${event}, ${now()}) on conflict do nothing`;
      return count > 0;
    },
  };
}
