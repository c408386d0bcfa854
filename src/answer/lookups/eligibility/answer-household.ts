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
import { isNearlyDecided, saySupport, whoOf } from './say-support.ts';

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
  const { state, question } = standing;
  const reply = createReply(parts, state, standing.said);
  const decided = sayStanding(standing, reply);
  const followUps = sayQuestion(question, reply);
  // a list of supports rests on many laws; each line of it carries its own days
  const basis = state.targets === null ? null : basisNote(reply.citations(), reply.language);
  if (basis !== null) reply.say('note', basisItem(basis));
  const aboutClass = isAboutClass(state);
  reply.say('note', { text: aboutClass ? reply.texts.decidedClass : reply.texts.decided, cites: [] });
  return reply.found(decided ? 'answered' : 'clarify', followUps, state);
}

function sayStanding({ state, results, asked }: Standing, reply: Reply): boolean {
  if (isEmpty(state.facts) && state.skipped.length === 0) {
    reply.say('lead', { text: fill(reply.texts.begin, { who: reply.texts.household }), cites: [] });
    return false;
  }
  if (state.targets === null) return sayAll(results, reply);
  if (isAboutClass(state)) {
    const decided = sayClass(results, asked, reply);
    const [likely] = results.filter(
      ({ verdict, entitlement }) => verdict === 'likely' && entitlement.id !== 'average-household',
    );
    if (likely !== undefined) sayNextSteps(likely.entitlement.scheme, reply);
    return decided;
  }
  return saySupports(results, reply);
}

const isAboutClass = ({ targets }: HouseholdState): boolean =>
  targets !== null && targets.every((id) => CLASS_IDS.some((it) => it === id));

/** Of several supports of one subject the best that is likely in full, the others by name. */
function saySupports(results: readonly Result[], reply: Reply): boolean {
  const { texts, language } = reply;
  const main = results.find(({ verdict, instead }) => verdict === 'likely' && instead === null) ?? nearest(results);
  if (main === undefined) return false;
  saySupport(main, reply);
  const also = results.filter(
    (it) => it.verdict === 'likely' && it !== main && it.instead === null && it.entitlement.id !== main.entitlement.id,
  );
  if (also.length > 0) {
    const labels = also.map((it) =>
      it.member === null ? it.entitlement.label[language] : `${it.entitlement.label[language]} (${whoOf(it, reply)})`,
    );
    reply.say('paragraph', { text: fill(texts.listAlso, { labels: labels.join('; ') }), cites: citesOf(also, reply) });
  }
  if (main.verdict !== 'unlikely') sayNextSteps(main.entitlement.scheme, reply);
  return isNearlyDecided(main);
}

/** What is not decided and has the least left to ask, else the unlikely one with the fewest conditions that fail. */
function nearest(results: readonly Result[]): Result | undefined {
  const left = ({ open }: Result): number => new Set(open.map(({ key }) => key)).size;
  const open = results.filter(({ verdict }) => verdict === 'cannot_tell').sort((a, b) => left(a) - left(b));
  return open.find(({ cases }) => cases.length > 0) ?? open[0] ?? results.find(({ nobody }) => !nobody) ?? results[0];
}

const citesOf = (results: readonly Result[], reply: Reply): readonly number[] =>
  results.flatMap(({ granted, entitlement }) => reply.citeReferences(granted?.rule ?? [], entitlement.scheme));

const basisItem = (block: NonNullable<ReturnType<typeof basisNote>>) =>
  'text' in block ? { text: block.text, cites: block.cites } : { text: '', cites: [] };
