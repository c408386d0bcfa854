import { openDatabase, type DatabaseOptions } from './database.ts';
import { eraseEverything } from './erase.ts';
import type { PersonKey } from './identity.ts';
import { forgetOld } from './retention.ts';
import { type Answers, createAnswers } from './tables/answers.ts';
import { createFeedback, type Feedback } from './tables/feedback.ts';
import { type Audit, createAudit } from './tables/audit.ts';
import { type Gaps, createGaps } from './tables/gaps.ts';
import { type Officials, createOfficials } from './tables/officials.ts';
import { type Settings, createSettings } from './tables/settings.ts';
import { type Subscriptions, createSubscriptions } from './tables/subscriptions.ts';
import { createPeople, type People } from './tables/people.ts';
import { createSessions, type Sessions } from './tables/sessions.ts';

/** All that the program remembers between messages. */
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

/**
 * Opens the state in a SQLite file.
 * @param now milliseconds since 1970
 * @throws {Failure} when the file cannot be opened or made
 */
export function openState(options: DatabaseOptions & { readonly now: () => number }): State {
  const database = openDatabase(options);
  const { now } = options;
  return {
    people: createPeople(database, now),
    sessions: createSessions(database, now),
    answers: createAnswers(database, now),
    feedback: createFeedback(database, now),
    audit: createAudit(database, now),
    gaps: createGaps(database, now),
    officials: createOfficials(database, now),
    settings: createSettings(database, now),
    subscriptions: createSubscriptions(database, now),
    erase: async (person) => eraseEverything(database, person),
    forgetOld: async () => forgetOld(database, now()),
    close: async () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
