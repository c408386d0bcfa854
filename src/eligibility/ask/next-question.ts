import type { OpenFact } from '../evaluate/finding.ts';
import { type FactKey, type Facts, nextMemberId } from '../facts/facts.ts';
import { MEMBERSHIP } from '../facts/groups.ts';
import { type PossibleAnswer, possibleAnswers, subjectOf, withAnswer } from './answers.ts';
import { type Inquiry, type Undecided, undecidedOf } from './undecided.ts';

/** The fact to ask for next, with the answers that make a difference. */
export interface NextFact {
  readonly key: FactKey;
  readonly answers: readonly PossibleAnswer[];
  /** Supports still undecided. */
  readonly undecided: readonly Undecided[];
}

/** How much of a decision a fact less to ask is worth. */
const FACT = 0.02;

/**
 * The fact that on average leaves the fewest outcomes undecided, each possible answer counted alike; null when nothing that may be
 * asked can change an outcome. What was answered with "I do not know" is not asked again.
 */
export function nextFact(facts: Facts, inquiry: Inquiry): NextFact | null {
  const undecided = undecidedOf(facts, inquiry);
  let best: NextFact | null = null;
  let bestLeft = Number.POSITIVE_INFINITY;
  for (const key of new Set(undecided.flatMap(({ open }) => open.map((it) => it.key)))) {
    const affected = undecided.filter(({ open }) => open.some((it) => it.key === key));
    const answers = possibleAnswers(key, thresholdsOf(key, affected, facts, inquiry));
    const left = burden(undecided) - burden(affected) + averageBurden(key, answers, affected, facts, inquiry);
    if (left < bestLeft - 1e-9) {
      best = { key, answers, undecided };
      bestLeft = left;
    }
  }
  return best;
}

/** A fact to ask for that was chosen before, with the answers that make a difference now; null when none does any more. */
export function factFor(key: FactKey, facts: Facts, inquiry: Inquiry): NextFact | null {
  const undecided = undecidedOf(facts, inquiry).filter(({ open }) => open.some((it) => it.key === key));
  if (undecided.length === 0) return null;
  return { key, undecided, answers: possibleAnswers(key, thresholdsOf(key, undecided, facts, inquiry)) };
}

function averageBurden(
  key: FactKey,
  answers: readonly PossibleAnswer[],
  affected: readonly Undecided[],
  facts: Facts,
  inquiry: Inquiry,
): number {
  const among = affected.map(({ entitlement }) => entitlement);
  const burdens = answers.map((answer) => burden(undecidedOf(withAnswer(facts, key, answer), inquiry, among)));
  return burdens.reduce((sum, it) => sum + it, 0) / burdens.length;
}

function burden(undecided: readonly Undecided[]): number {
  return undecided.reduce((sum, { open }) => sum + 1 + FACT * new Set(open.map(({ key }) => key)).size, 0);
}

/** What a number is held against; for a member not told of yet, what the member's would be. */
function thresholdsOf(
  key: FactKey,
  affected: readonly Undecided[],
  facts: Facts,
  inquiry: Inquiry,
): readonly OpenFact['threshold'][] {
  const subject = subjectOf(key);
  if (subject.kind !== 'group') return thresholdsIn(key, affected);
  const { values } = MEMBERSHIP[subject.group];
  const someone = withAnswer(facts, key, { value: values });
  const among = affected.map(({ entitlement }) => entitlement);
  return thresholdsIn(`${nextMemberId(facts)}.${subject.fact}`, undecidedOf(someone, inquiry, among));
}

function thresholdsIn(key: FactKey, undecided: readonly Undecided[]): readonly OpenFact['threshold'][] {
  return undecided.flatMap(({ open }) => open.filter((it) => it.key === key).map(({ threshold }) => threshold));
}
