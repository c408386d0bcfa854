import { isHouseholdFact, isPersonFact, type FactName, type HouseholdFact } from './catalogue.ts';
import { type FactKey, type Facts, type Member, memberKey } from './facts.ts';
import { divide, overlap, type Range, type Value } from './values.ts';

/** Counted when told and never asked for: people know the single indicators, an income, the household's size. */
const TOLD_ONLY: readonly FactName[] = ['deprivations', 'statedIncome', 'houseArea'];

/** Area per person below which a household is deprived of housing area, m2. */
const CROWDED = 8;

/** The value of a fact, worked out from others where it was not told itself; undefined when nothing is known. */
export function valueOf(facts: Facts, fact: FactName, member: Member | null): Value | undefined {
  if (isPersonFact(fact)) return member?.facts[fact];
  return facts.household[fact] ?? workedOut(facts, fact);
}

/**
 * What to ask to learn a fact: the fact itself, or what it is worked out from when a part of that is known ("is the income that
 * you gave one person's or the whole household's?"). Null when all that is left was answered with "I do not know".
 */
export function keyToAsk(
  facts: Facts,
  fact: FactName,
  member: Member | null,
  skipped: ReadonlySet<FactKey>,
): FactKey | null {
  if (TOLD_ONLY.includes(fact)) return null;
  if (!isHouseholdFact(fact)) return member === null ? null : free(memberKey(member.id, fact), skipped);
  return instead(facts, fact, skipped) ?? free(fact, skipped);
}

function instead({ household }: Facts, fact: HouseholdFact, skipped: ReadonlySet<FactKey>): FactKey | null {
  if (fact !== 'incomePerPerson' || household.statedIncome === undefined) return null;
  const [of, ...more] = household.incomeOf ?? [];
  if (of === undefined || more.length > 0) return free('incomeOf', skipped);
  return of === 'household' && household.householdSize === undefined ? free('householdSize', skipped) : null;
}

const free = (key: FactKey, skipped: ReadonlySet<FactKey>): FactKey | null => (skipped.has(key) ? null : key);

function workedOut(facts: Facts, fact: HouseholdFact): Value | undefined {
  const { statedIncome, incomeOf, householdSize, houseArea } = facts.household;
  if (fact === 'incomePerPerson' && statedIncome !== undefined) {
    return perPerson(statedIncome, incomeOf ?? ['person', 'household'], householdSize ?? { from: 1, to: null });
  }
  if (fact === 'housingAreaDeprived' && houseArea !== undefined && householdSize !== undefined) {
    const each = divide(houseArea, householdSize);
    if (overlap(each, { from: CROWDED, to: null }) === null) return ['yes'];
    return each.from >= CROWDED ? ['no'] : undefined;
  }
  return undefined;
}

/** One person's income from an amount that is one person's, the household's, or not said which. */
function perPerson(stated: Range, of: readonly string[], size: Range): Range {
  const shared = divide(stated, size);
  if (!of.includes('household')) return stated;
  return of.includes('person') ? { from: shared.from, to: stated.to } : shared;
}
