import type { Day, Language } from '../../corpus/model.ts';
import { factFor, type NextFact, nextFact } from '../ask/next-question.ts';
import type { Inquiry } from '../ask/undecided.ts';
import { type Criteria, onDay } from '../criteria/criteria.ts';
import { evaluateHousehold, type Result } from '../evaluate/evaluate-household.ts';
import type { FactKey, Facts } from '../facts/facts.ts';
import { type HouseholdQuestion, questionOf } from './question.ts';
import { readReply } from './reply.ts';
import { type HouseholdState, isExpired } from './state.ts';

/** What comes of something said in a conversation. */
export type Step =
  /** The conversation goes on or is done (`question` null); `results` is how things stand. */
  | {
      readonly kind: 'step';
      readonly state: HouseholdState;
      readonly question: HouseholdQuestion | null;
      readonly results: readonly Result[];
    }
  /** The facts are dropped. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'expired' }
  /** What was said is no answer; the conversation waits as it was. */
  | { readonly kind: 'not_understood'; readonly question: HouseholdQuestion | null };

export interface Opening {
  readonly language: Language;
  readonly day: Day;
  /** Ids of supports; null for all. */
  readonly targets: readonly string[] | null;
  /** What has been told already. */
  readonly facts: Facts;
  /** Answered with "I do not know" already. */
  readonly skipped?: readonly FactKey[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Conversations about households; pure functions over a state that the caller keeps. */
export interface Conversations {
  /** Begins with what is known; asks for the first fact that can change an outcome. */
  begin(opening: Opening): Step & { readonly kind: 'step' };
  /** Takes an answer, a correction, "I do not know", or the wish to stop. */
  say(text: string, state: HouseholdState, now: number): Step;
  /** The question that waits, in words; null when none does. */
  question(state: HouseholdState): HouseholdQuestion | null;
  /** How things stand. */
  results(state: HouseholdState): readonly Result[];
  /** The same conversation about some of its supports only, with the question that is the best for these. */
  narrow(state: HouseholdState, targets: readonly string[]): Step & { readonly kind: 'step' };
}

/** @param criteria as read from the corpus. */
export function createConversations(criteria: Criteria): Conversations {
  const inquiryOf = ({ day, targets, skipped }: HouseholdState): Inquiry => ({
    rules: onDay(criteria, day),
    wording: criteria.wording,
    targets,
    skipped: new Set(skipped),
  });
  const inWords = (next: NextFact | null, { facts, language }: HouseholdState): HouseholdQuestion | null =>
    next === null ? null : questionOf(next, facts, criteria.wording, language);
  const question = (state: HouseholdState): HouseholdQuestion | null =>
    state.asked === null ? null : inWords(factFor(state.asked, state.facts, inquiryOf(state)), state);
  const results = (state: HouseholdState): readonly Result[] => {
    const { rules, targets, skipped } = inquiryOf(state);
    return evaluateHousehold(state.facts, rules, { skipped, ...(targets === null ? {} : { targets }) });
  };
  const step = (changed: HouseholdState): Step & { readonly kind: 'step' } => {
    const asked = inWords(nextFact(changed.facts, inquiryOf(changed)), changed);
    const state = { ...changed, asked: asked?.key ?? null };
    return { kind: 'step', state, question: asked, results: results(state) };
  };
  return {
    question,
    results,
    narrow: (state, targets) => step({ ...state, targets }),
    begin: ({ language, day, targets, facts, skipped = [], now }) =>
      step({ language, day, targets, facts, skipped, asked: null, touched: now }),
    say(text, state, now) {
      if (isExpired(state, now)) return { kind: 'expired' };
      const waiting = question(state);
      const reply = readReply(text, waiting, state, criteria.wording);
      const touched = { ...state, touched: now };
      switch (reply.kind) {
        case 'told':
          return step({ ...touched, facts: reply.facts });
        case 'does_not_know':
          return step({ ...touched, skipped: waiting === null ? state.skipped : [...state.skipped, waiting.key] });
        case 'goes_on':
          return step(touched);
        case 'ends':
          return { kind: 'ended' };
        case 'something_else':
          return { kind: 'not_understood', question: waiting };
      }
    },
  };
}
