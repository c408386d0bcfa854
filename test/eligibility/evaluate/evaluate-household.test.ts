import { describe, expect, it } from 'vitest';
import { evaluateHousehold, lookedInto } from '../../../src/eligibility/evaluate/evaluate-household.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import type { Amount, DatedAmount } from '../../../src/eligibility/model.ts';
import { household } from '../household.ts';
import { caseOf, compare, entitlement, is, POOR, rulesOf } from './synthetic.ts';

const dated = (amount: Amount): DatedAmount => ({ amount, confirmed: true, from: null, to: null });
const monthly = (vnd: number) => dated({ kind: 'monthly', vnd, each: 'person', months: null });
const once = (vnd: number) => dated({ kind: 'once', vnd, each: 'person' });
const loan = (vnd: number) => dated({ kind: 'loan', vnd, percent: null, months: null });
const FARMING = is('farming', 'yes');

describe('the supports of a run', () => {
  const rules = rulesOf(
    [],
    [
      entitlement('a', []),
      entitlement('private', [], { onRequest: true }),
      entitlement('poor-household', [], { topics: ['class'] }),
    ],
  );
  const ids = (facts: Facts, targets?: readonly string[]) => lookedInto(rules, facts, targets).map(({ id }) => id);

  it('are those asked for, even private ones', () => {
    expect(ids(household({}), ['private'])).toEqual(['private']);
    expect(ids(household({ status: 'poor' }), ['poor-household', 'a'])).toEqual(['a', 'poor-household']);
    expect(ids(household({}), [])).toEqual([]);
  });

  it('else all that are not private; what it counts as only while it did not say', () => {
    expect(ids(household({}))).toEqual(['a', 'poor-household']);
    expect(ids(household({ status: 'poor' }))).toEqual(['a']);
  });
});

describe('results', () => {
  const order = (facts: Facts, ...list: readonly ReturnType<typeof entitlement>[]) =>
    evaluateHousehold(facts, rulesOf([], list)).map(({ entitlement: { id } }) => id);
  const poor = household({ status: 'poor' });

  it('are sorted by verdict', () => {
    const facts = household({ status: 'poor' });
    expect(
      order(
        facts,
        entitlement('no', [caseOf('a', is('status', 'average'), [monthly(9)])]),
        entitlement('perhaps', [caseOf('a', FARMING, [monthly(9)])]),
        entitlement('yes', [caseOf('a', POOR)]),
      ),
    ).toEqual(['yes', 'perhaps', 'no']);
  });

  it('then by what they are worth a month, at once, and as a loan', () => {
    const of = (id: string, ...amounts: readonly DatedAmount[]) => entitlement(id, [caseOf('a', POOR, amounts)]);
    expect(
      order(
        poor,
        of('small-loan', loan(5)),
        of('loan', loan(9_000)),
        of('gift', once(100), loan(1)),
        of('big-gift', once(200)),
        of('month', monthly(1)),
        of('big-month', monthly(2)),
        of('month-and-gift', monthly(1), once(50)),
      ),
    ).toEqual(['big-month', 'month-and-gift', 'month', 'big-gift', 'gift', 'loan', 'small-loan']);
  });
});

describe('supports that exclude each other', () => {
  const OLD = compare('age', 'atLeast', 60);
  const each = { each: 'elderly', exclusive: 'allowance' } as const;
  const rules = rulesOf(
    [],
    [
      entitlement('less', [caseOf('a', OLD, [monthly(5)])], each),
      entitlement('more', [caseOf('a', compare('age', 'atLeast', 80), [monthly(7)])], each),
      entitlement('beside', [caseOf('a', OLD, [monthly(9)])], { each: 'elderly' }),
      entitlement('other', [caseOf('a', OLD, [monthly(8)])], { each: 'elderly', exclusive: 'study' }),
      entitlement('perhaps', [caseOf('a', FARMING, [monthly(99)])], each),
    ],
  );
  const instead = (facts: Facts) =>
    Object.fromEntries(
      evaluateHousehold(facts, rules).map((it) => [
        `${it.entitlement.id} ${it.member?.id ?? ''}`.trim(),
        it.instead?.id ?? null,
      ]),
    );

  it('only the best counts for a person, and only where it is likely', () => {
    const result = instead(household({}, [{ age: 82 }]));
    expect(result).toEqual({
      'beside m1': null,
      'other m1': null,
      'more m1': null,
      'less m1': 'more',
      'perhaps m1': null,
    });
  });

  it('one person has nothing to do with another', () => {
    const result = instead(household({ farming: 'no' }, [{ age: 82 }, { age: 65 }]));
    expect(result).toMatchObject({ 'less m1': 'more', 'less m2': null, 'more m1': null, 'more m2': null });
  });

  it('what does not exclude anything has nothing in its place', () => {
    const plain = rulesOf(
      [],
      [entitlement('x', [caseOf('a', POOR, [monthly(1)])]), entitlement('y', [caseOf('a', POOR, [monthly(2)])])],
    );
    const results = evaluateHousehold(household({ status: 'poor' }), plain);
    expect(results.map((it) => it.instead)).toEqual([null, null]);
  });
});

it('facts answered with "I do not know" are not open', () => {
  const rules = rulesOf([], [entitlement('a', [caseOf('a', FARMING)])]);
  const open = (skipped?: ReadonlySet<string>) =>
    evaluateHousehold(household({}), rules, skipped === undefined ? {} : { skipped }).map((it) => it.open);
  expect(open()).toEqual([[{ key: 'farming', threshold: null }]]);
  expect(open(new Set(['farming']))).toEqual([[]]);
});
