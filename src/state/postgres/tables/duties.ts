import type { Database } from '../../../postgres/connect.ts';
import { takeLease } from '../../../postgres/lease.ts';
import type { Duties, Duty } from '../../tables/duties.ts';
import { LOCKS } from '../locks.ts';

const NUMBERS: Readonly<Record<Duty, number>> = { tend: 1, mailings: 2 };

/** Who does a duty holds a lease while at it, which ends with the program. @param url of the same server */
export function createDuties(sql: Database, url: string, now: () => number): Duties {
  const isDone = async (duty: Duty, every: number): Promise<boolean> => {
    const { count } = await sql`select from hoi_xa.duties where duty = ${duty} and done_at > ${now() - every}`;
    return count > 0;
  };
  return {
    alone: async (duty, every, work) => {
      if (await isDone(duty, every)) return false;
      const lease = await takeLease({ url, space: LOCKS.duty }, NUMBERS[duty]);
      if (lease === null) return false;
      try {
        // Another may have come to its end since it was looked at.
        if (await isDone(duty, every)) return false;
        await work();
        await sql`
          insert into hoi_xa.duties (duty, done_at) values (${duty}, ${now()})
          on conflict (duty) do update set done_at = excluded.done_at`;
        return true;
      } finally {
        await lease.end();
      }
    },
  };
}
