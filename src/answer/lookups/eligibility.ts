import { onDay } from '../../eligibility/criteria/criteria.ts';
import { saysOption } from '../../eligibility/conversation/reply.ts';
import { type HouseholdState, isExpired } from '../../eligibility/conversation/state.ts';
import { mergeFacts } from '../../eligibility/facts/merge.ts';
import { readFacts } from '../../eligibility/read/read-facts.ts';
import type { Draft, Found } from '../draft.ts';
import type { LookUp } from '../knowledge.ts';
import type { Facet } from '../understanding/facets.ts';
import { withoutSo } from '../understanding/particles.ts';
import { forRules } from '../safety/phrases.ts';
import { answerHousehold } from './eligibility/answer-household.ts';
import { type AskedText, type EligibilityAsk, readAsk, supportsOf, topicsNamed } from './eligibility/asked.ts';
import { createEligibilityParts, type EligibilityDeps, type EligibilityParts } from './eligibility/parts.ts';
import { sayEnded } from './eligibility/say-ended.ts';

/**
 * Answers whether a household, described in the question or in the conversation before it, can probably get a support, what it may count
 * as, or what it may get at all. Asks for what is missing, one question at a time; the state of the conversation is in the turn and
 * nowhere else. `null` for questions about policy in general.
 */
export function createEligibilityLookUp(deps: EligibilityDeps): LookUp {
  const parts = createEligibilityParts(deps);
  return (draft) => {
    const [day = draft.today] = draft.days;
    const text = draft.writtenOut;
    const asked: AskedText = { text, rules: forRules(withoutSo(text)), language: draft.written, day };
    const before = stateBefore(draft, parts);
    if (before !== null && pressesButton(text, before, parts)) return say(asked, before, parts);
    const ask = readAsk(asked, onDay(parts.criteria, day), parts.criteria.topics);
    if (ask !== null) return begin(ask, asked, before, draft, parts);
    return before === null ? null : (say(asked, before, parts) ?? turnTo(asked, before, draft, parts));
  };
}

/** The conversation that is under way, unless it has been silent for too long. */
function stateBefore({ question, language }: Draft, { now }: EligibilityParts): HouseholdState | null {
  const before = question.previous?.household ?? null;
  if (before === null || isExpired(before, now())) return null;
  return { ...before, language: question.language ?? language };
}

function pressesButton(text: string, before: HouseholdState, { conversations }: EligibilityParts): boolean {
  const question = conversations.question(before);
  return question !== null && saysOption(text, question);
}

/** A question about a household; one asked in a conversation keeps what is known of it. */
function begin(
  ask: EligibilityAsk,
  asked: AskedText,
  before: HouseholdState | null,
  draft: Draft,
  parts: EligibilityParts,
): Found | null {
  const facts = before === null ? ask.facts : mergeFacts(before.facts, ask.facts, before.asked);
  const { targets } = ask;
  const opening = { language: draft.language, day: asked.day, targets, facts, now: parts.now() };
  const step = parts.conversations.begin({ ...opening, skipped: before?.skipped ?? [] });
  if (ask.amountOnly && !step.results.some(({ verdict }) => verdict === 'likely')) return null;
  const found = answerHousehold({ ...step, asked: ask.class, said: draft.search }, parts);
  // of somebody else's household a support is not asked into; the documents say who gets it
  return ask.own || ask.kind === 'class' || found.status === 'answered' ? found : null;
}

/** What is said in a conversation: an answer, a correction, the wish to stop; null when it is none of these. */
function say(asked: AskedText, before: HouseholdState, parts: EligibilityParts): Found | null {
  const step = parts.conversations.say(asked.text, before, parts.now());
  switch (step.kind) {
    case 'step':
      return answerHousehold({ ...step, asked: null, said: asked.text }, parts);
    case 'ended':
      return sayEnded(before.language);
    case 'expired':
    case 'not_understood':
      return null;
  }
}

/** The longest question, in words, that only names another support for the same household: "thế còn vay vốn thì sao?" */
const SHORT = 8;

/** What the documents tell, whoever asks; the household asked about has no part in it. */
const OF_THE_RULE: readonly Facet[] = ['what', 'how', 'papers', 'time', 'law'];

function turnTo(asked: AskedText, before: HouseholdState, draft: Draft, parts: EligibilityParts): Found | null {
  if (draft.facets.some((facet) => OF_THE_RULE.includes(facet))) return null;
  const rules = onDay(parts.criteria, before.day);
  const targets = supportsOf(topicsNamed(asked, parts.criteria.topics), rules).map(({ id }) => id);
  if (targets.length === 0 || asked.text.trim().split(/\s+/u).length > SHORT) return null;
  const facts = mergeFacts(before.facts, readFacts(asked.text, asked.language, asked.day));
  const step = parts.conversations.begin({ ...before, facts, targets, now: parts.now() });
  return answerHousehold({ ...step, asked: null, said: asked.text }, parts);
}
