import { describe, expect, it } from 'vitest';
import type { CriterionInForce } from '../../../src/eligibility/criteria/criteria.ts';
import { evaluate } from '../../../src/eligibility/evaluate/evaluate.ts';
import { type ExplainedCriterion, explain } from '../../../src/eligibility/evaluate/explain.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import type { Expression } from '../../../src/eligibility/model.ts';
import { household } from '../household.ts';
import {
  about,
  all,
  any,
  atLeast,
  by,
  caseOf,
  compare,
  criterion,
  firstKnown,
  is,
  named,
  not,
  POOR,
  rulesOf,
  someone,
  UNCONFIRMED,
} from './synthetic.ts';

const FARM = is('farming', 'yes');
const ISLAND = is('island', 'yes');

/** What is explained of a condition, of whatever criteria are in force. */
function explained(
  criteria: readonly CriterionInForce[],
  facts: Facts,
  ...conditions: readonly Expression[]
): readonly ExplainedCriterion[] {
  const circumstances = about({ facts, rules: rulesOf(criteria) });
  const cases = conditions.map((when, at) => ({
    case: caseOf(`${at}`, when),
    finding: evaluate(when, circumstances),
  }));
  return explain(cases, circumstances);
}
const short = (list: readonly ExplainedCriterion[]): readonly string[] =>
  list.map(({ criterion: { id }, truth }) => `${id} ${truth}`);
const held = (list: readonly ExplainedCriterion[]): readonly string[] =>
  list.flatMap(({ held: facts }) =>
    facts.map(({ fact, value, threshold, line }) =>
      [
        fact,
        JSON.stringify(value),
        ...(threshold === null ? [] : [threshold.comparison, threshold.value]),
        line?.words.vi ?? '-',
      ].join(' '),
    ),
  );

describe('the named conditions of cases', () => {
  const three = [named('poor', POOR), named('farm', FARM), named('island', ISLAND)];
  const [poor, farm, island] = [criterion('poor'), criterion('farm'), criterion('island')];
  const facts = household({ status: 'poor', farming: 'no' });

  it.each<[string, Expression, readonly string[]]>([
    ['one', poor, ['poor met']],
    ['one that is not in force', criterion('other'), []],
    ['all', all(poor, farm), ['poor met', 'farm not_met']],
    ['at least', atLeast(1, farm, island), ['farm not_met', 'island unknown']],
    ['first known', firstKnown(island, poor), ['island unknown', 'poor met']],
    ['not', not(farm), ['farm not_met']],
    ['any: that which is met', any(farm, poor, island), ['poor met']],
    ['any: all of them when none is', any(farm, island), ['farm not_met', 'island unknown']],
    [
      'what has no name',
      all(POOR, someone('child'), UNCONFIRMED, by('residence', { rural: poor }), compare('householdSize', 'atMost', 3)),
      [],
    ],
  ])('%s', (_name, condition, expected) => {
    expect(short(explained(three, facts, condition))).toEqual(expected);
  });

  it('are told once, in the order of the cases', () => {
    expect(short(explained(three, facts, all(farm, poor), all(poor, island)))).toEqual([
      'farm not_met',
      'poor met',
      'island unknown',
    ]);
  });
});

describe('what stands in for what is not known', () => {
  const criteria = [
    named('class', firstKnown(POOR, all(criterion('income'), criterion('lacks')))),
    named('income', compare('incomePerPerson', 'atMost', 1_500_000)),
    named('lacks', is('waterDeprived', 'yes')),
    named('plain', any(POOR, criterion('income'))),
  ];

  it.each<[string, Facts, Expression, readonly string[]]>([
    [
      'is explained in its place, where anything of it was told',
      household({ incomePerPerson: 1_000_000 }),
      criterion('class'),
      ['income met', 'lacks unknown'],
    ],
    ['and not where nothing of it was', household({}), criterion('class'), ['class unknown']],
    [
      'nor where the first is known',
      household({ status: 'poor', incomePerPerson: 1_000_000 }),
      criterion('class'),
      ['class met'],
    ],
    ['only of what stands in', household({ incomePerPerson: 1_000_000 }), criterion('plain'), ['plain met']],
  ])('%s', (_name, facts, condition, expected) => {
    expect(short(explained(criteria, facts, condition))).toEqual(expected);
  });

  it('of nothing to stand in there is nothing', () => {
    expect(short(explained([named('none', firstKnown())], household({}), criterion('none')))).toEqual(['none unknown']);
  });
});

describe('the facts that a condition was held against', () => {
  const of = (test: Expression, facts: Facts, ...more: readonly CriterionInForce[]) =>
    held(explained([named('it', test), ...more], facts, criterion('it')));

  it.each<[string, Expression, Facts, readonly string[]]>([
    ['a choice', POOR, household({ status: 'poor' }), ['status ["poor"] it']],
    ['not known', POOR, household({}), ['status  it']],
    [
      'a number with its threshold',
      compare('householdSize', 'atMost', 4),
      household({ householdSize: 3 }),
      ['householdSize {"from":3,"to":3} atMost 4 it'],
    ],
    ['all', all(POOR, FARM), household({ farming: 'no' }), ['status  it', 'farming ["no"] it']],
    ['any', any(POOR, FARM), household({ farming: 'no' }), ['status  it', 'farming ["no"] it']],
    ['at least', atLeast(1, POOR, FARM), household({}), ['status  it', 'farming  it']],
    ['not', not(FARM), household({ farming: 'no' }), ['farming ["no"] it']],
    ['somebody', someone('child'), household({}), []],
    ['not confirmed', UNCONFIRMED, household({}), []],
    [
      'of first known the one that is',
      firstKnown(POOR, FARM, ISLAND),
      household({ farming: 'no', island: 'no' }),
      ['farming ["no"] it'],
    ],
    ['or all while none is', firstKnown(POOR, FARM), household({}), ['status  it', 'farming  it']],
  ])('%s', (_name, test, facts, expected) => {
    expect(of(test, facts)).toEqual(expected);
  });

  it('of options the one that applies, else each', () => {
    const test = by('residence', { rural: POOR, urban: FARM });
    expect(of(test, household({ residence: 'urban' }))).toEqual(['farming  it']);
    expect(of(test, household({}))).toEqual(['status  it', 'farming  it']);
    expect(of(by('residence', { rural: POOR }), household({ residence: 'urban' }))).toEqual([]);
  });

  it('with the line of the innermost named condition that has one', () => {
    expect(of(all(criterion('in'), FARM), household({}), named('in', POOR))).toEqual(['status  in', 'farming  it']);
    expect(of(criterion('in'), household({}), named('in', POOR, false))).toEqual(['status  it']);
    expect(of(criterion('gone'), household({}))).toEqual([]);
    expect(held(explained([named('it', POOR, false)], household({}), criterion('it')))).toEqual(['status  -']);
  });

  it('of a member', () => {
    const facts = household({}, [{ age: 70 }]);
    const circumstances = about({
      facts,
      member: facts.members[0] ?? null,
      rules: rulesOf([named('old', compare('age', 'atLeast', 60))]),
    });
    const when = criterion('old');
    const list = explain([{ case: caseOf('a', when), finding: evaluate(when, circumstances) }], circumstances);
    expect(held(list)).toEqual(['age {"from":70,"to":70} atLeast 60 old']);
  });
});
