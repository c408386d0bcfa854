import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import type { Feedback } from '../../tables/feedback.ts';

const counted = z.tuple([z.object({ good: z.coerce.number(), bad: z.coerce.number() })]);

/** What people thought of answers, kept in PostgreSQL. */
export function createFeedback(sql: Database, now: () => number): Feedback {
  return {
    give: async (person, answer, verdict) => {
      const reason = verdict.kind === 'bad' ? verdict.reason : null;
      await sql`
        insert into hoi_xa.feedback (person, answer, verdict, reason, at)
        values (${person}, ${answer}, ${verdict.kind}, ${reason}, ${now()})
        on conflict (person, answer) do update
        set verdict = excluded.verdict, reason = excluded.reason, at = excluded.at`;
    },
    count: async (since) => {
      const rows = await sql`
        select count(*) filter (where verdict = 'good') as good, count(*) filter (where verdict = 'bad') as bad
        from hoi_xa.feedback where at >= ${since}`;
      return counted.parse([...rows])[0];
    },
  };
}
