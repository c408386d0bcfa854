import type { Feedback } from '../../tables/feedback.ts';
import type { Database } from '../database.ts';

/** What people thought of answers, kept in SQLite. */
export function createFeedback(database: Database, now: () => number): Feedback {
  const give = database.prepare(
    `INSERT INTO feedback (person, answer, verdict, reason, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person, answer) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, at = excluded.at`,
  );
  const counted = database.prepare(
    `SELECT count(*) FILTER (WHERE verdict = 'good') AS good, count(*) FILTER (WHERE verdict = 'bad') AS bad
     FROM feedback WHERE at >= ?`,
  );
  return {
    give: async (person, answer, verdict) => {
      give.run(person, answer, verdict.kind, verdict.kind === 'bad' ? verdict.reason : null, now());
    },
    count: async (since) => {
      const row = counted.get(since);
      return { good: Number(row?.['good'] ?? 0), bad: Number(row?.['bad'] ?? 0) };
    },
  };
}
