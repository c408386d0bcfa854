import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { offShape, type Settings } from '../../tables/settings.ts';

const row = z.object({ value: z.string() });

/** Switches, kept in PostgreSQL. */
export function createSettings(sql: Database, now: () => number): Settings {
  return {
    off: async () => {
      const [found] = await sql`select value from hoi_xa.settings where name = 'off'`;
      return found === undefined ? null : offShape.parse(JSON.parse(row.parse(found).value));
    },
    turnOff: async (notice) => {
      await sql`
        insert into hoi_xa.settings (name, value) values ('off', ${JSON.stringify({ since: now(), notice })})
        on conflict (name) do update set value = excluded.value`;
    },
    turnOn: async () => {
      await sql`delete from hoi_xa.settings where name = 'off'`;
    },
  };
}
