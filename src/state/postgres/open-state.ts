import type { Database } from '../../postgres/connect.ts';
import { isUnreachable } from '../../postgres/unreachable.ts';
import { eraseEverything } from './erase.ts';
import { forgetOld } from './forget-old.ts';
import type { State } from '../state.ts';
import { createAnswers } from './tables/answers.ts';
import { createAudit } from './tables/audit.ts';
import { createDuties } from './tables/duties.ts';
import { createFeedback } from './tables/feedback.ts';
import { createGaps } from './tables/gaps.ts';
import { createMailings } from './tables/mailings.ts';
import { createMarks } from './tables/marks.ts';
import { createOfficials } from './tables/officials.ts';
import { createPeople } from './tables/people.ts';
import { createSessions } from './tables/sessions.ts';
import { createSettings } from './tables/settings.ts';
import { createSubscriptions } from './tables/subscriptions.ts';

/**
 * The state over a pool whose schema is up to date. A duty has a connection of its own while somebody is at it.
 * @param url of the same server
 * @param now milliseconds since 1970
 */
export function openPostgresState(sql: Database, url: string, now: () => number): State {
  return {
    people: createPeople(sql, now),
    sessions: createSessions(sql, now),
    answers: createAnswers(sql, now),
    feedback: createFeedback(sql, now),
    audit: createAudit(sql, now),
    gaps: createGaps(sql, now),
    officials: createOfficials(sql, now),
    settings: createSettings(sql, now),
    subscriptions: createSubscriptions(sql, now),
    marks: createMarks(sql, now),
    mailings: createMailings(sql),
    duties: createDuties(sql, url, now),
    erase: (person) => eraseEverything(sql, person),
    forgetOld: () => forgetOld(sql, now()),
    isUnreachable,
    // The pool is ended by who made it.
    close: async () => undefined,
  };
}
