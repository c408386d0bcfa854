import type { OpenFact } from '../evaluate/finding.ts';
import { type FactName, type Group, isGroup, isHouseholdFact, isPersonFact, kindOf } from '../facts/catalogue.ts';
import { type FactKey, type Facts, nextMemberId, withHousehold, withMember } from '../facts/facts.ts';
import { MEMBERSHIP } from '../facts/groups.ts';
import { exactly, isRange, type Range, type Value } from '../facts/values.ts';

/** A possible answer to a question: a value, or that there is nobody of the group. */
export type PossibleAnswer = { readonly value: Value } | { readonly nobody: true };

/** What a key names. */
export type Subject =
  | { readonly kind: 'household'; readonly fact: FactName }
  | { readonly kind: 'member'; readonly fact: FactName; readonly member: string }
  | { readonly kind: 'group'; readonly fact: FactName; readonly group: Group };

/** Reads a key. @throws when it is none, which is a fault of the program. */
export function subjectOf(key: FactKey): Subject {
  if (isHouseholdFact(key)) return { kind: 'household', fact: key };
  const [first = '', second = ''] = key.split(/[.:]/u);
  if (first === 'anyone' && isGroup(second)) return { kind: 'group', fact: MEMBERSHIP[second].fact, group: second };
  if (isPersonFact(second)) return { kind: 'member', fact: second, member: first };
  throw new Error(`${key} names no fact`);
}

/** Counts that are offered one by one. */
const COUNTED: Readonly<Record<FactKey, Range>> = {
  householdSize: { from: 1, to: 8 },
  singleParentChildren: { from: 0, to: 4 },
};

/**
 * The answers that make a difference: each option of a choice; for a number the spans between the thresholds it is held against.
 * @param thresholds what the number is held against; none for a choice.
 */
export function possibleAnswers(key: FactKey, thresholds: readonly OpenFact['threshold'][]): readonly PossibleAnswer[] {
  const counted = COUNTED[key];
  if (counted !== undefined) {
    const { from, to } = counted;
    return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => ({ value: exactly(from + index) }));
  }
  const subject = subjectOf(key);
  const starts = thresholds.flatMap((it) => (it === null ? [] : [startsAt(it)]));
  if (subject.kind === 'group') {
    const { values } = MEMBERSHIP[subject.group];
    return [...(isRange(values) ? spans(starts, values) : values.map(option)), { nobody: true }];
  }
  const kind = kindOf(subject.fact);
  return kind === 'number' ? spans(starts, { from: 0, to: null }) : kind.map(option);
}

const option = (value: string): PossibleAnswer => ({ value: [value] });

/** The first whole number on the upper side of a threshold. */
function startsAt({ comparison, value }: NonNullable<OpenFact['threshold']>): number {
  return comparison === 'atMost' || comparison === 'above' ? value + 1 : value;
}

function spans(starts: readonly number[], { from, to }: Range): readonly PossibleAnswer[] {
  const inner = [...new Set(starts)]
    .filter((start) => start > from && (to === null || start <= to))
    .sort((a, b) => a - b);
  return [from, ...inner].map((start, index) => {
    const next = inner[index];
    return { value: { from: start, to: next === undefined ? to : next - 1 } };
  });
}

/** Facts with a question answered. */
export function withAnswer(facts: Facts, key: FactKey, answer: PossibleAnswer): Facts {
  const subject = subjectOf(key);
  if ('nobody' in answer)
    return subject.kind === 'group' ? { ...facts, nobody: [...new Set([...facts.nobody, subject.group])] } : facts;
  const { fact } = subject;
  if (isHouseholdFact(fact)) return withHousehold(facts, fact, answer.value);
  const id = subject.kind === 'member' ? subject.member : nextMemberId(facts);
  return withMember(facts, id, fact, answer.value);
}
