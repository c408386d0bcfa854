import type { FactKey, Facts, HouseholdFacts, Member } from './facts.ts';
import { nextMemberId } from './facts.ts';
import { isRange } from './values.ts';

/**
 * Facts with what was told later: it takes the place of what was told before. A member told of again is known by kin; what is said of
 * nobody in particular belongs to the member last asked about, else to the only one it can be said of.
 * @param asked the fact asked for last, which may be a member's.
 */
export function mergeFacts(before: Facts, later: Facts, asked: FactKey | null = null): Facts {
  let facts: Facts = {
    household: { ...withoutOldIncome(before.household, later.household), ...later.household },
    members: before.members,
    nobody: [...new Set([...before.nobody, ...later.nobody])],
  };
  for (const member of later.members) facts = { ...facts, members: withMember(facts, member, asked) };
  return facts;
}

/** An income told anew is not held together with the one before. */
function withoutOldIncome(before: HouseholdFacts, later: HouseholdFacts): HouseholdFacts {
  if (later.statedIncome === undefined && later.incomePerPerson === undefined) return before;
  const { statedIncome: _stated, incomeOf: _of, incomePerPerson: _each, ...rest } = before;
  return rest;
}

function withMember(facts: Facts, told: Member, asked: FactKey | null): readonly Member[] {
  const known = knownAs(facts, told, asked);
  if (known === undefined) return [...facts.members, { ...told, id: nextMemberId(facts) }];
  const changed = { ...known, kin: known.kin ?? told.kin, facts: { ...known.facts, ...told.facts } };
  return facts.members.map((member) => (member === known ? changed : member));
}

function knownAs({ members }: Facts, told: Member, asked: FactKey | null): Member | undefined {
  const lastAsked = members.find(({ id }) => asked?.startsWith(`${id}.`) === true);
  if (told.kin !== null) {
    const sameKin = members.filter(({ kin }) => kin === told.kin);
    return sameKin.includes(lastAsked ?? told) ? lastAsked : sameKin.length === 1 ? sameKin[0] : undefined;
  }
  if (lastAsked !== undefined) return lastAsked;
  const fitting = members.filter((member) => fits(member, told));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A pension or a carer is said of an elderly person, a school of a young one; an age alone begins a new member. */
function fits(member: Member, told: Member): boolean {
  const { age } = member.facts;
  if (told.facts.age !== undefined) return false;
  if (told.facts.pension !== undefined || told.facts.carer !== undefined)
    return age === undefined || !isRange(age) || age.from >= 50;
  if (told.facts.school !== undefined || told.facts.boarding !== undefined) return age !== undefined && age.from <= 25;
  return true;
}
