const DAY = 86_400_000;

/** How long each kind of thing is kept, in days after its last use. `/privacy` says the same. */
export const KEPT_DAYS = { language: 90, gaps: 180, alerts: 365, feedback: 365, answers: 730, audit: 1095 } as const;

/** What is too old: rows of a table whose column is below the limit, milliseconds since 1970. */
export interface TooOld {
  readonly table: string;
  readonly column: string;
  readonly before: number;
}

/** The rules of retention at a moment. */
export function tooOld(now: number): readonly TooOld[] {
  const before = (days: number): number => now - days * DAY;
  return [
    { table: 'sessions', column: 'expires_at', before: now + 1 },
    { table: 'marks', column: 'until', before: now + 1 },
    { table: 'people', column: 'seen_at', before: before(KEPT_DAYS.language) },
    { table: 'feedback', column: 'at', before: before(KEPT_DAYS.feedback) },
    { table: 'answers', column: 'made_at', before: before(KEPT_DAYS.answers) },
    { table: 'gaps', column: 'last_at', before: before(KEPT_DAYS.gaps) },
    { table: 'subscriptions', column: 'since', before: before(KEPT_DAYS.alerts) },
    { table: 'told', column: 'at', before: before(KEPT_DAYS.alerts) },
    { table: 'audit', column: 'at', before: before(KEPT_DAYS.audit) },
  ];
}
