import { describe, expect, it } from 'vitest';
import { worthOf, worthOfCase } from '../../../src/eligibility/evaluate/worth.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import type { Amount, DatedAmount, Reference } from '../../../src/eligibility/model.ts';
import { household } from '../household.ts';
import { caseOf, POOR, rulesOf } from './synthetic.ts';

const reference = (kind: Reference['kind'], vnd: number, confirmed = true): Reference => ({
  kind,
  vnd,
  confirmed,
  from: null,
  to: null,
  line: { scheme: null, words: { vi: kind, en: kind } },
});
const rules = rulesOf([], [], {
  benchmark: reference('benchmark', 500_001),
  premium: reference('premium', 100_001, false),
});
const dated = (amount: Amount, more: Partial<DatedAmount> = {}): DatedAmount => ({
  amount,
  confirmed: true,
  from: null,
  to: null,
  ...more,
});
const worth = (facts: Facts, ...amounts: readonly DatedAmount[]) =>
  worthOfCase(caseOf('a', POOR, amounts), facts, rules);
const monthly = (vnd: number, each: 'person' | 'member' | 'child' | 'household' = 'person') =>
  dated({ kind: 'monthly', vnd, each, months: null });

describe('what a case comes to', () => {
  it('sums what is paid a month, at once, and lent', () => {
    expect(
      worth(
        household({}),
        monthly(10),
        monthly(5),
        dated({ kind: 'once', vnd: 70, each: 'person' }),
        dated({ kind: 'loan', vnd: 900, percent: 4, months: 12 }),
        dated({ kind: 'service' }),
      ),
    ).toMatchObject({ monthly: 15, once: 70, loan: 900 });
  });

  it.each([
    ['member', { householdSize: 4 }, 40, 4],
    ['member', {}, 10, null],
    ['member', { householdSize: [3, 5] }, 10, null],
    ['child', { singleParentChildren: 2, householdSize: 4 }, 20, 2],
    ['child', { householdSize: 4 }, 10, null],
    ['person', { householdSize: 4 }, 10, 1],
    ['household', { householdSize: 4, singleParentChildren: 2 }, 10, 1],
  ] as const)('10 for each %s of %j: %i', (each, facts, sum, times) => {
    const result = worth(household(facts), monthly(10, each));
    expect(result.monthly).toBe(sum);
    expect(result.amounts).toMatchObject([{ vnd: 10, times }]);
  });

  it('reckons from the figures of the day, in whole dong', () => {
    const result = worth(
      household({}),
      dated({ kind: 'benchmark', coefficient: 1.5, each: 'person' }),
      dated({ kind: 'premium', percent: 70, each: 'person' }),
    );
    expect(result.amounts.map(({ vnd }) => vnd)).toEqual([750_002, 70_001]);
    expect(result.amounts.map((it) => it.reference?.kind)).toEqual(['benchmark', 'premium']);
    expect(result.monthly).toBe(820_003);
  });

  it('a figure that is not known on the day is not made up', () => {
    const result = worth(household({}), dated({ kind: 'salary', percent: 10, each: 'person' }));
    expect(result).toMatchObject({ monthly: 0, amounts: [{ vnd: null, reference: null, confirmed: true }] });
    const without = worthOfCase(
      caseOf('a', POOR, [dated({ kind: 'benchmark', coefficient: 2, each: 'person' })]),
      household({}),
      rulesOf([]),
    );
    expect(without.amounts).toMatchObject([{ vnd: null }]);
  });

  it('a service has no figure, and is for one', () => {
    expect(worth(household({}), dated({ kind: 'service' })).amounts).toMatchObject([
      { vnd: null, times: 1, reference: null },
    ]);
  });

  it('is confirmed only where the amount and the figure it rests on are', () => {
    const sure = (...given: readonly DatedAmount[]) =>
      worth(household({}), ...given).amounts.map(({ confirmed }) => confirmed);
    expect(sure(monthly(1))).toEqual([true]);
    expect(sure({ ...monthly(1), confirmed: false })).toEqual([false]);
    expect(sure(dated({ kind: 'benchmark', coefficient: 1, each: 'person' }))).toEqual([true]);
    expect(sure(dated({ kind: 'benchmark', coefficient: 1, each: 'person' }, { confirmed: false }))).toEqual([false]);
    expect(sure(dated({ kind: 'premium', percent: 1, each: 'person' }))).toEqual([false]);
  });

  it('counts only what is paid on the day', () => {
    const ended = { ...monthly(5), to: '2026-11-20' };
    const coming = { ...monthly(6), from: '2026-11-22' };
    const now = { ...monthly(7), from: '2026-11-21', to: '2026-11-21' };
    expect(worth(household({}), ended, coming, now)).toMatchObject({ monthly: 7, amounts: [{ vnd: 7 }] });
  });

  it('is nothing where no case is met', () => {
    expect(worthOf({ granted: null }, household({}), rules)).toEqual({ amounts: [], monthly: 0, once: 0, loan: 0 });
    expect(worthOf({ granted: caseOf('a', POOR, [monthly(3)]) }, household({}), rules).monthly).toBe(3);
  });
});
