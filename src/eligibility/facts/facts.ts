import type { Group, HOUSEHOLD_FACTS, HouseholdFact, PERSON_FACTS, PersonFact } from './catalogue.ts';
import type { Options, Range, Value } from './values.ts';

type ValueOf<Kind> = Kind extends readonly (infer O extends string)[] ? Options<O> : Range;

export type HouseholdFacts = { readonly [F in HouseholdFact]?: ValueOf<(typeof HOUSEHOLD_FACTS)[F]> };
export type PersonFacts = { readonly [F in PersonFact]?: ValueOf<(typeof PERSON_FACTS)[F]> };

/** How a member is called in an answer. */
export const KIN = [
  'self',
  'mother',
  'father',
  'parent',
  'grandmother',
  'grandfather',
  'wife',
  'husband',
  'child',
  'grandchild',
  'sibling',
] as const;
export type Kin = (typeof KIN)[number];

/** One member of the household, as far as told. */
export interface Member {
  /** `m1`, `m2` … */
  readonly id: string;
  readonly kin: Kin | null;
  readonly facts: PersonFacts;
}

/** What is known of a household. What is absent is not known. Plain data, never written anywhere. */
export interface Facts {
  readonly household: HouseholdFacts;
  readonly members: readonly Member[];
  /** Groups that nobody in the household belongs to. */
  readonly nobody: readonly Group[];
}

export const NO_FACTS: Facts = { household: {}, members: [], nobody: [] };

/** Names one fact of one household: `incomePerPerson`, `m1.age`, or `anyone:elderly` (is there such a member at all). */
export type FactKey = string;

/** Key of a fact about one member. */
export const memberKey = (member: string, fact: PersonFact): FactKey => `${member}.${fact}`;
/** Key of whether anyone of the household belongs to a group. */
export const groupKey = (group: Group): FactKey => `anyone:${group}`;

/** Whether anything at all is known. */
export function isEmpty({ household, members, nobody }: Facts): boolean {
  return Object.keys(household).length === 0 && members.length === 0 && nobody.length === 0;
}

/** Facts with one value put in place of what was there. The caller sees to it that the value is one of the fact's kind. */
export function withHousehold(facts: Facts, fact: HouseholdFact, value: Value): Facts {
  return { ...facts, household: { ...facts.household, [fact]: value } };
}

/** Facts with one value of one member; the member is added when it is new. */
export function withMember(facts: Facts, id: string, fact: PersonFact, value: Value): Facts {
  const known = facts.members.find((member) => member.id === id) ?? { id, kin: null, facts: {} };
  const changed: Member = { ...known, facts: { ...known.facts, [fact]: value } };
  const members = facts.members.some((member) => member.id === id)
    ? facts.members.map((member) => (member.id === id ? changed : member))
    : [...facts.members, changed];
  return { ...facts, members };
}

/** The id of a member still to be added. */
export function nextMemberId({ members }: Facts): string {
  const numbers = members.map(({ id }) => Number(id.slice(1)));
  return `m${Math.max(0, ...numbers) + 1}`;
}
