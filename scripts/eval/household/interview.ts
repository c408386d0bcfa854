import { type PossibleAnswer, subjectOf, withAnswer } from '../../../src/eligibility/ask/answers.ts';
import { type NextFact, nextFact } from '../../../src/eligibility/ask/next-question.ts';
import type { Inquiry } from '../../../src/eligibility/ask/undecided.ts';
import { isHouseholdFact } from '../../../src/eligibility/facts/catalogue.ts';
import { type FactKey, type Facts, type Member, NO_FACTS } from '../../../src/eligibility/facts/facts.ts';
import { belongs } from '../../../src/eligibility/facts/groups.ts';
import { valueOf } from '../../../src/eligibility/facts/look-up-fact.ts';
import { isRange, only } from '../../../src/eligibility/facts/values.ts';

/** A household that is asked and answers by what it is. */
export interface Interview {
  /** What was learnt. */
  readonly facts: Facts;
  /** The questions asked, in order. */
  readonly asked: readonly FactKey[];
}

export interface InterviewOptions {
  /** What the household is. */
  readonly truth: Facts;
  readonly inquiry: Inquiry;
  /** Answers what the truth leaves open: picks one of so many. */
  readonly pick: (count: number) => number;
  /** Which fact is asked for next; the most informative unless given. */
  readonly next?: (facts: Facts, inquiry: Inquiry) => NextFact | null;
  /** What is known before the first question. */
  readonly told?: Facts;
}

/** More questions than there are facts means that the same is asked again and again. */
const MOST_QUESTIONS = 200;

/** Asks a household until nothing can change an outcome any more. */
export function interview({ truth, inquiry, pick, next = nextFact, told = NO_FACTS }: InterviewOptions): Interview {
  let facts = told;
  const asked: FactKey[] = [];
  while (asked.length < MOST_QUESTIONS) {
    const question = next(facts, inquiry);
    if (question === null) return { facts, asked };
    asked.push(question.key);
    const answer = answerOf(question, truth, facts) ?? question.answers[pick(question.answers.length)];
    if (answer === undefined) return { facts, asked };
    facts = withAnswer(facts, question.key, answer);
  }
  throw new Error(`more than ${MOST_QUESTIONS} questions were asked`);
}

/** What the household is, as an answer; null where the truth leaves it open or gives a span only. */
function answerOf({ key }: NextFact, truth: Facts, learnt: Facts): PossibleAnswer | null {
  const subject = subjectOf(key);
  if (subject.kind === 'group') {
    const member = truth.members.find((it) => belongs(it, subject.group) === true);
    const value = member === undefined ? undefined : valueOf(truth, subject.fact, member);
    return value !== undefined && !(isRange(value) && only(value) === null)
      ? { value }
      : truth.nobody.includes(subject.group)
        ? { nobody: true }
        : null;
  }
  const member = subject.kind === 'member' ? sameMember(subject.member, truth, learnt) : null;
  const value = isHouseholdFact(subject.fact) || member !== null ? valueOf(truth, subject.fact, member) : undefined;
  return value === undefined || (isRange(value) && only(value) === null) ? null : { value };
}

/** The member of the truth that a member learnt of is: the one that agrees with all that is known. */
function sameMember(id: string, truth: Facts, learnt: Facts): Member | null {
  const known = Object.entries(learnt.members.find((member) => member.id === id)?.facts ?? {});
  return (
    truth.members.find((member) => {
      const facts: Readonly<Record<string, unknown>> = member.facts;
      return known.every(([fact, value]) => JSON.stringify(facts[fact]) === JSON.stringify(value));
    }) ?? null
  );
}
