import fc from 'fast-check';
import {
  GROUPS,
  HOUSEHOLD_FACTS,
  isHouseholdFact,
  isPersonFact,
  kindOf,
} from '../../src/eligibility/facts/catalogue.ts';
import { type Facts, NO_FACTS, withHousehold, withMember } from '../../src/eligibility/facts/facts.ts';
import { exactly, type Value } from '../../src/eligibility/facts/values.ts';

const NUMBERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
  householdSize: fc.integer({ min: 1, max: 8 }),
  // most near a line, where verdicts turn
  incomePerPerson: fc.oneof(
    fc.constantFrom(1_500_000, 1_500_001, 2_000_000, 2_000_001, 2_200_000, 2_250_000, 2_800_000, 3_000_001),
    fc.integer({ min: 0, max: 4_000_000 }),
  ),
  monthsSinceEscape: fc.integer({ min: 0, max: 60 }),
  electricityUse: fc.integer({ min: 0, max: 120 }),
  singleParentChildren: fc.integer({ min: 0, max: 4 }),
};

/** Facts of a member by the group it stands for; ages of one group do not make a member of another. */
const MEMBERS: Readonly<Record<(typeof GROUPS)[number], Readonly<Record<string, fc.Arbitrary<Value>>>>> = {
  elderly: { age: between(60, 95), pension: anyOf('pension'), carer: anyOf('carer') },
  child: { age: between(0, 15), withoutSupport: anyOf('withoutSupport') },
  disabled: { disability: fc.constantFrom(['mild'], ['severe'], ['extremely_severe']), age: between(16, 59) },
  pupil: {
    school: fc.constantFrom(
      ['nursery'],
      ['kindergarten'],
      ['general'],
      ['vocational'],
      ['disabled_vocational'],
      ['pre_university'],
      ['university'],
    ),
    sector: anyOf('sector'),
    boarding: anyOf('boarding'),
    lodging: anyOf('lodging'),
    assigned: anyOf('assigned'),
  },
  mother: { maternity: fc.constantFrom(['pregnant'], ['gave_birth']) },
  hiv: { hiv: fc.constant(['yes']), age: between(16, 59) },
};

function between(min: number, max: number): fc.Arbitrary<Value> {
  return fc.integer({ min, max }).map(exactly);
}

function anyOf(fact: string): fc.Arbitrary<Value> {
  const kind = isPersonFact(fact) || isHouseholdFact(fact) ? kindOf(fact) : 'number';
  return kind === 'number' ? fc.constant(exactly(0)) : fc.constantFrom(...kind).map((option) => [option]);
}

const TOLD_ONLY = ['statedIncome', 'incomeOf', 'deprivations', 'houseArea'];

/** A household of which everything is known that may be asked. */
export const anyHousehold: fc.Arbitrary<Facts> = fc
  .record({
    home: fc.record(
      Object.fromEntries(
        Object.keys(HOUSEHOLD_FACTS)
          .filter((fact) => !TOLD_ONLY.includes(fact))
          .map((fact) => [fact, NUMBERS[fact]?.map(exactly) ?? anyOf(fact)]),
      ),
    ),
    people: fc.record(Object.fromEntries(GROUPS.map((group) => [group, fc.option(fc.record(MEMBERS[group]))]))),
  })
  .map(({ home, people }) => {
    let facts: Facts = NO_FACTS;
    for (const [fact, value] of Object.entries(home))
      if (isHouseholdFact(fact)) facts = withHousehold(facts, fact, value);
    GROUPS.forEach((group, index) => {
      const person = people[group] ?? null;
      if (person === null) facts = { ...facts, nobody: [...facts.nobody, group] };
      else
        for (const [fact, value] of Object.entries(person))
          if (isPersonFact(fact)) facts = withMember(facts, `m${index + 1}`, fact, value);
    });
    return facts;
  });
