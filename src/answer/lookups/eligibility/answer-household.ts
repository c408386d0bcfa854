import type { HouseholdQuestion } from '../../../eligibility/conversation/question.ts';
import type { HouseholdState } from '../../../eligibility/conversation/state.ts';
import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { isEmpty } from '../../../eligibility/facts/facts.ts';
import type { Found } from '../../draft.ts';
import { basisNote } from '../../compose/notes.ts';
import { fill } from '../../texts/texts.ts';
import { CLASS_IDS } from './asked.ts';
import type { EligibilityParts } from './parts.ts';
import { createReply, type Reply } from './reply.ts';
import { sayAll } from './say-all.ts';
import { sayClass } from './say-class.ts';
import { sayNextSteps } from './say-next-steps.ts';
import { sayQuestion } from './say-question.ts';
import { type Said, saySupports } from './say-supports.ts';

/** How a conversation stands, to be put into words. */
export interface Standing {
  readonly state: HouseholdState;
  readonly question: HouseholdQuestion | null;
  readonly results: readonly Result[];
  /** The class that was asked about. */
  readonly asked: string | null;
  /** What was said last. */
  readonly said: string;
}

/** The answer to where a household stands: verdicts with their reasons, and the next question where one can still change them. */
export function answerHousehold(standing: Standing, parts: EligibilityParts): Found {
  const reply = createReply(parts, standing.state, standing.said);
  const { decided, main } = sayStanding(standing, reply);
  // what settles the support that was gone into is asked before what might open another
  const { state, question } =
    main === null ? standing : parts.conversations.narrow(standing.state, [main.entitlement.id]);
  const followUps = sayQuestion(question, reply);
  // a list of supports rests on many laws; each line of it carries its own days
  const basis = state.targets === null ? null : basisNote(reply.citations(), reply.language);
  if (basis !== null && 'text' in basis) reply.say('note', basis);
  reply.say('note', { text: isAboutClass(state) ? reply.texts.decidedClass : reply.texts.decided, cites: [] });
  return reply.found(decided ? 'answered' : 'clarify', followUps, state);
}

function sayStanding({ state, results, asked }: Standing, reply: Reply): Said {
  if (isEmpty(state.facts) && state.skipped.length === 0) {
    reply.say('lead', { text: fill(reply.texts.begin, { who: reply.texts.household }), cites: [] });
    return { decided: false, main: null };
  }
  if (state.targets === null) return { decided: sayAll(results, reply), main: null };
  if (!isAboutClass(state)) return saySupports(results, reply);
  const decided = sayClass(results, asked, reply);
  const [recognised] = results.filter(
    ({ verdict, entitlement }) => verdict === 'likely' && entitlement.id !== 'average-household',
  );
  if (recognised !== undefined) sayNextSteps(recognised.entitlement.scheme, reply);
  return { decided, main: null };
}

const isAboutClass = ({ targets }: HouseholdState): boolean =>
  targets !== null && targets.every((id) => CLASS_IDS.some((it) => it === id));
