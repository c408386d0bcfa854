import type { State } from '../state.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { eraseEverything } from './erase.ts';
import { forgetOld } from './forget-old.ts';
import { createAnswers } from './tables/answers.ts';
import { createAudit } from './tables/audit.ts';
import { createFeedback } from './tables/feedback.ts';
import { createDuties } from './tables/duties.ts';
import { createGaps } from './tables/gaps.ts';
import { createMailings } from './tables/mailings.ts';
import { createMarks } from './tables/marks.ts';
import { createOfficials } from './tables/officials.ts';
import { createPeople } from './tables/people.ts';
import { createSessions } from './tables/sessions.ts';
import { createSettings } from './tables/settings.ts';
import { createSubscriptions } from './tables/subscriptions.ts';

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
    marks: createMarks(database, now),
    mailings: createMailings(database),
    duties: createDuties(),
    erase: async (person) => eraseEverything(database, person),
    forgetOld: async () => forgetOld(database, now()),
    isUnreachable: () => false,
    close: async () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
