import type { PersonKey } from '../identity.ts';

export const REASONS = ['wrong', 'unclear', 'missing'] as const;
export type Reason = (typeof REASONS)[number];

export type Verdict = { readonly kind: 'good' } | { readonly kind: 'bad'; readonly reason: Reason | null };

/** What people thought of answers; the last word of a person on an answer counts. */
export interface Feedback {
  give(person: PersonKey, answer: string, verdict: Verdict): Promise<void>;
  /** Verdicts since a time, counted. */
  count(since: number): Promise<{ readonly good: number; readonly bad: number }>;
}
