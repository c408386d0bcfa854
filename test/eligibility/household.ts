import { isHouseholdFact, isPersonFact, type Group } from '../../src/eligibility/facts/catalogue.ts';
import { type Facts, type Kin, NO_FACTS, withHousehold, withMember } from '../../src/eligibility/facts/facts.ts';
import { exactly, type Value } from '../../src/eligibility/facts/values.ts';

type Plain = number | string | readonly [number, number | null];

/** A household written shortly: `{ residence: 'rural', incomePerPerson: 1_400_000 }`, members as `{ age: 72, kin: 'mother' }`. */
export interface ShortHousehold {
  readonly [fact: string]: Plain;
}

/** Facts of a household for a test. */
export function household(
  short: ShortHousehold,
  members: readonly (ShortHousehold & { readonly kin?: Kin })[] = [],
  nobody: readonly Group[] = [],
): Facts {
  let facts: Facts = { ...NO_FACTS, nobody };
  for (const [fact, value] of Object.entries(short)) {
    if (!isHouseholdFact(fact)) throw new Error(`${fact} is no fact of a household`);
    facts = withHousehold(facts, fact, valueOf(value));
  }
  members.forEach(({ kin, ...rest }, index) => {
    const id = `m${index + 1}`;
    facts = { ...facts, members: [...facts.members, { id, kin: kin ?? null, facts: {} }] };
    for (const [fact, value] of Object.entries(rest)) {
      if (!isPersonFact(fact) || value === undefined) throw new Error(`${fact} is no fact of a member`);
      facts = withMember(facts, id, fact, valueOf(value));
    }
  });
  return facts;
}

function valueOf(plain: Plain): Value {
  if (typeof plain === 'number') return exactly(plain);
  return typeof plain === 'string' ? [plain] : { from: plain[0], to: plain[1] };
}
