import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleAnswers } from '../../src/eligibility/ask/answers.ts';
import type { NextFact } from '../../src/eligibility/ask/next-question.ts';
import { type Inquiry, undecidedOf } from '../../src/eligibility/ask/undecided.ts';
import { onDay } from '../../src/eligibility/criteria/criteria.ts';
import { evaluateHousehold } from '../../src/eligibility/evaluate/evaluate-household.ts';
import { isHouseholdFact } from '../../src/eligibility/facts/catalogue.ts';
import { type Facts, NO_FACTS } from '../../src/eligibility/facts/facts.ts';
import { interview } from '../../scripts/eval/household/interview.ts';
import { criteria } from './criteria.ts';
import { anyHousehold } from './random-household.ts';

const DAYS = ['2025-12-31', '2026-06-30', '2026-11-21', '2027-01-01'] as const;
const ids = criteria.entitlements.map(({ id }) => id);
const scenario = fc.record({
  truth: anyHousehold,
  day: fc.constantFrom(...DAYS),
  target: fc.constantFrom(...ids),
  seed: fc.infiniteStream(fc.nat()),
});

const inquiryInto = (target: string, day: string): Inquiry => ({
  rules: onDay(criteria, day),
  wording: criteria.wording,
  targets: [target],
  skipped: new Set(),
});

/** Verdict and case of a support, for the household or whichever member has the best. */
function outcome(facts: Facts, { rules, targets }: Inquiry): string {
  const [best] = evaluateHousehold(facts, rules, targets === null ? {} : { targets });
  return best === undefined ? 'not in force' : `${best.verdict} ${best.granted?.id ?? ''}`;
}

/** Any of the facts that are open, in no order. */
const inAnyOrder =
  (seed: Iterator<number>) =>
  (facts: Facts, inquiry: Inquiry): NextFact | null => {
    const undecided = undecidedOf(facts, inquiry);
    const keys = [...new Set(undecided.flatMap(({ open }) => open.map(({ key }) => key)))];
    const key = keys[Number(seed.next().value ?? 0) % Math.max(1, keys.length)];
    return key === undefined ? null : { key, answers: possibleAnswers(key, []), undecided };
  };

const never = (): number => {
  throw new Error('the household knows everything that is asked');
};

/** The first household of so many that breaks a rule; null when none does. */
const counterexample = <T>(scenarios: fc.Arbitrary<T>, holds: (scenario: T) => boolean, numRuns: number): T | null =>
  fc.check(fc.property(scenarios, holds), { numRuns }).counterexample?.[0] ?? null;

describe('random households', () => {
  it('come to the same outcome in whichever order they are asked, and to that of all facts together', () => {
    const broken = counterexample(
      scenario,
      ({ truth, day, target, seed }) => {
        const inquiry = inquiryInto(target, day);
        const best = interview({ truth, inquiry, pick: never });
        const other = interview({ truth, inquiry, pick: never, next: inAnyOrder(seed[Symbol.iterator]()) });
        const all = outcome(truth, inquiry);
        return outcome(best.facts, inquiry) === all && outcome(other.facts, inquiry) === all;
      },
      200,
    );
    expect(broken).toBeNull();
  });

  it('are never asked the same twice', () => {
    const broken = counterexample(
      scenario,
      ({ truth, day, target }) => {
        const { asked } = interview({ truth, inquiry: inquiryInto(target, day), pick: never });
        return new Set(asked).size === asked.length;
      },
      200,
    );
    expect(broken).toBeNull();
  });

  it('have no verdict by default: what is settled from a part of the facts stays so with all of them', () => {
    const broken = counterexample(
      fc.record({ scenario, dropped: fc.array(fc.nat(), { maxLength: 12 }) }),
      ({ scenario: { truth, day, target }, dropped }) => {
        const inquiry = inquiryInto(target, day);
        const part = without(truth, dropped);
        const before = outcome(part, inquiry);
        const settled = undecidedOf(part, inquiry).length === 0 && !before.startsWith('cannot_tell');
        return !settled || outcome(truth, inquiry) === before;
      },
      200,
    );
    expect(broken).toBeNull();
  });

  it('of which nothing is known have no verdict but for what everybody may have', () => {
    const decided = evaluateHousehold(NO_FACTS, onDay(criteria, '2026-11-21'), { targets: ids })
      .filter(({ verdict }) => verdict !== 'cannot_tell')
      .map(({ entitlement }) => entitlement.id);
    expect(decided).toEqual(['loan-job-creation']);
  });

  it('that do not know anything they are asked have no verdict either', () => {
    const decided = ids.filter((target) => verdictOfTheUnknowing(target) !== 'cannot_tell');
    expect(decided).toEqual(['loan-job-creation']);
  });
});

/** The verdict on a household that answers "I do not know" to everything. */
function verdictOfTheUnknowing(target: string): string | undefined {
  const rules = onDay(criteria, '2026-11-21');
  const skipped = new Set<string>();
  for (let open = true; open; ) {
    const keys = undecidedOf(NO_FACTS, { rules, wording: criteria.wording, targets: [target], skipped }).flatMap((it) =>
      it.open.map(({ key }) => key),
    );
    open = keys.length > 0;
    for (const key of keys) skipped.add(key);
  }
  return evaluateHousehold(NO_FACTS, rules, { targets: [target], skipped })[0]?.verdict;
}

function without(facts: Facts, dropped: readonly number[]): Facts {
  const names = Object.keys(facts.household);
  const gone = new Set(dropped.map((it) => names[it % names.length]));
  const household = Object.fromEntries(
    Object.entries(facts.household).filter(([name]) => isHouseholdFact(name) && !gone.has(name)),
  );
  const members = facts.members.filter((_member, index) => !dropped.includes(index));
  return { ...facts, household, members };
}
