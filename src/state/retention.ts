import type { Database } from './database.ts';

const DAY = 86_400_000;

/** How long each kind of thing is kept, in days after its last use. `/privacy` says the same. */
export const KEPT_DAYS = { language: 90, gaps: 180, alerts: 365, feedback: 365, answers: 730, audit: 1095 } as const;

/** Deletes what is older than its rule allows. */
export function forgetOld(database: Database, now: number): void {
  const before = (days: number): number => now - days * DAY;
  database.prepare('DELETE FROM sessions WHERE expires_at <= ?').run(now);
  database.prepare('DELETE FROM people WHERE seen_at < ?').run(before(KEPT_DAYS.language));
  database.prepare('DELETE FROM feedback WHERE at < ?').run(before(KEPT_DAYS.feedback));
  database.prepare('DELETE FROM answers WHERE made_at < ?').run(before(KEPT_DAYS.answers));
  database.prepare('DELETE FROM gaps WHERE last_at < ?').run(before(KEPT_DAYS.gaps));
  database.prepare('DELETE FROM subscriptions WHERE since < ?').run(before(KEPT_DAYS.alerts));
  database.prepare('DELETE FROM told WHERE at < ?').run(before(KEPT_DAYS.alerts));
  database.prepare('DELETE FROM audit WHERE at < ?').run(before(KEPT_DAYS.audit));
}
