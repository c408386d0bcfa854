import type { PersonKey } from './identity.ts';
import type { Answers } from './tables/answers.ts';
import type { Audit } from './tables/audit.ts';
import type { Duties } from './tables/duties.ts';
import type { Feedback } from './tables/feedback.ts';
import type { Gaps } from './tables/gaps.ts';
import type { Mailings } from './tables/mailings.ts';
import type { Marks } from './tables/marks.ts';
import type { Officials } from './tables/officials.ts';
import type { People } from './tables/people.ts';
import type { Sessions } from './tables/sessions.ts';
import type { Settings } from './tables/settings.ts';
import type { Subscriptions } from './tables/subscriptions.ts';

/** All that the program remembers between messages. Several programs may share one: whatever reads and then writes is one operation. */
export interface State {
  readonly people: People;
  readonly sessions: Sessions;
  readonly answers: Answers;
  readonly feedback: Feedback;
  readonly audit: Audit;
  readonly gaps: Gaps;
  readonly officials: Officials;
  readonly settings: Settings;
  readonly subscriptions: Subscriptions;
  readonly marks: Marks;
  readonly mailings: Mailings;
  readonly duties: Duties;
  /** Erases everything of a person at once. */
  erase(person: PersonKey): Promise<void>;
  /** Deletes what is older than the rules of retention allow. */
  forgetOld(): Promise<void>;
  /** Whether an error of these functions means that the state cannot be reached just now, and that it is worth to try again. */
  isUnreachable(error: unknown): boolean;
  close(): Promise<void>;
}
