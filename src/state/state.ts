import type { PersonKey } from './identity.ts';
import type { Answers } from './tables/answers.ts';
import type { Audit } from './tables/audit.ts';
import type { Feedback } from './tables/feedback.ts';
import type { Gaps } from './tables/gaps.ts';
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
  /** Erases everything of a person at once. */
  erase(person: PersonKey): Promise<void>;
  /** Deletes what is older than the rules of retention allow. */
  forgetOld(): Promise<void>;
  close(): Promise<void>;
}
