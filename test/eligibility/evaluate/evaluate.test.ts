import { describe, expect, it } from 'vitest';
import { evaluate, isOneOf, others } from '../../../src/eligibility/evaluate/evaluate.ts';
import { MET, NOT_MET, UNKNOWN } from '../../../src/eligibility/evaluate/finding.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import type { Expression } from '../../../src/eligibility/model.ts';
import { household } from '../household.ts';
import {
  about,
  all,
  any,
  atLeast,
  by,
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

const found = (expression: Expression, facts: Facts = household({}), skipped: readonly string[] = []) =>
  evaluate(expression, about({ facts, skipped: new Set(skipped), rules: rulesOf([named('poor', POOR)]) }));
const short = (...given: Parameters<typeof found>): string => {
  const { truth, open } = found(...given);
  return [truth, ...open.map(({ key }) => key)].join(' ');
};

describe('conditions', () => {
  const poor = household({ status: 'poor' });
  it.each<[string, Expression, Facts, string]>([
    ['is', POOR, poor, 'met'],
    ['is not', POOR, household({ status: 'near_poor' }), 'not_met'],
    ['not told', POOR, household({}), 'unknown status'],
    ['a named one', criterion('poor'), poor, 'met'],
    ['one that is not in force', criterion('other'), poor, 'unknown'],
    ['one not confirmed', UNCONFIRMED, poor, 'unknown'],
    ['all', all(POOR, is('farming', 'yes')), poor, 'unknown farming'],
    ['any', any(POOR, is('farming', 'yes')), poor, 'met'],
    ['not', not(POOR), poor, 'not_met'],
    ['at least', atLeast(2, POOR, is('farming', 'yes')), poor, 'unknown farming'],
    ['first known', firstKnown(is('farming', 'yes'), POOR), poor, 'met farming'],
  ])('%s', (_name, expression, facts, expected) => {
    expect(short(expression, facts)).toBe(expected);
  });

  it('of several values all must fit, or none', () => {
    const either: Facts = { ...household({}), household: { status: ['poor', 'near_poor'] } };
    expect(short(is('status', 'poor', 'near_poor'), either)).toBe('met');
    expect(short(POOR, either)).toBe('unknown status');
    expect(short(is('status', 'average', 'none'), either)).toBe('not_met');
  });

  it('a fact answered with "I do not know" is not waited for', () => {
    expect(short(POOR, household({}), ['status'])).toBe('unknown');
  });

  it('a named condition is worked out once for the household and once for each member', () => {
    const facts = household({ status: 'poor' }, [{ age: 70 }, { age: 5 }]);
    const rules = rulesOf([named('poor', POOR), named('old', compare('age', 'atLeast', 60))]);
    const circumstances = about({ facts, rules });
    const [old, young] = facts.members.map((member) => evaluate(criterion('old'), { ...circumstances, member }));
    expect([old, young]).toEqual([MET, NOT_MET]);
    expect(evaluate(criterion('poor'), circumstances)).toEqual(MET);
    expect([...circumstances.found.keys()]).toEqual(['old m1', 'old m2', 'poor ']);
    circumstances.found.set('poor ', NOT_MET);
    expect(evaluate(criterion('poor'), circumstances)).toEqual(NOT_MET);
  });

  it('a fact of a member cannot be held against a household', () => {
    expect(() => found(compare('age', 'atLeast', 60))).toThrow('age is a fact of a member');
  });
});

describe('by option', () => {
  const expression = by('residence', { rural: POOR, urban: is('farming', 'yes') });
  it.each<[string, Facts, string]>([
    ['the option told decides', household({ residence: 'rural', status: 'poor' }), 'met'],
    ['and waits for its own facts only', household({ residence: 'urban' }), 'unknown farming'],
    ['not told: what the options agree on', household({ status: 'poor', farming: 'yes' }), 'met'],
    ['or for the option and theirs', household({ status: 'poor' }), 'unknown residence farming'],
  ])('%s', (_name, facts, expected) => {
    expect(short(expression, facts)).toBe(expected);
  });

  it('an option without a condition is not known', () => {
    expect(found(by('residence', { rural: POOR }), household({ residence: 'urban' }))).toEqual(UNKNOWN);
  });
});

describe('numbers', () => {
  it.each([
    ['atMost', 5, 5, 'met'],
    ['atMost', 6, 6, 'not_met'],
    ['atMost', 5, 6, 'unknown'],
    ['below', 4, 4, 'met'],
    ['below', 5, 5, 'not_met'],
    ['below', 4, 5, 'unknown'],
    ['atLeast', 5, 5, 'met'],
    ['atLeast', 4, 4, 'not_met'],
    ['atLeast', 4, 5, 'unknown'],
    ['above', 6, 6, 'met'],
    ['above', 5, 5, 'not_met'],
    ['above', 5, 6, 'unknown'],
    ['atMost', 5, null, 'unknown'],
    ['atLeast', 5, null, 'met'],
    ['below', 5, null, 'not_met'],
  ])('%s 5 of %i to %s: %s', (comparison, from, to, expected) => {
    const facts = household({ householdSize: [from, to] });
    expect(found(compare('householdSize', comparison, 5), facts).truth).toBe(expected);
  });

  it('wait with their threshold, for the household and for a member', () => {
    const threshold = { comparison: 'atLeast', value: 60 };
    expect(found(compare('householdSize', 'atLeast', 60)).open).toEqual([{ key: 'householdSize', threshold }]);
    const facts = household({}, [{ kin: 'mother' }]);
    const member = facts.members[0] ?? null;
    expect(evaluate(compare('age', 'atLeast', 60), about({ facts, member })).open).toEqual([
      { key: 'm1.age', threshold },
    ]);
  });

  it('have no threshold where another fact is asked for in their place', () => {
    const facts = household({ statedIncome: 7_000_000 });
    expect(found(compare('incomePerPerson', 'atMost', 1_500_000), facts).open).toEqual([
      { key: 'incomeOf', threshold: null },
    ]);
  });

  it('wait for nothing when all that is left was not known', () => {
    expect(found(compare('householdSize', 'atMost', 5), household({}), ['householdSize'])).toEqual(UNKNOWN);
    expect(found(compare('deprivations', 'atLeast', 3))).toEqual(UNKNOWN);
  });
});

describe('somebody of a group', () => {
  it.each<[string, Facts, readonly string[], string]>([
    ['a member is', household({}, [{ age: 70 }]), [], 'met'],
    ['nobody told of', household({}), [], 'unknown anyone:elderly'],
    ['nobody, and not known', household({}), ['anyone:elderly'], 'unknown'],
    ['it was said that there is none', household({}, [], ['elderly']), [], 'not_met'],
    ['a child, and others may be', household({}, [{ age: 5 }]), [], 'unknown anyone:elderly'],
    ['a mother of unknown age may be', household({}, [{ kin: 'mother' }], ['elderly']), [], 'unknown m1.age'],
    ['whose age is not known', household({}, [{ kin: 'mother' }], ['elderly']), ['m1.age'], 'unknown'],
    ['a daughter is not worth asking', household({}, [{ kin: 'child' }], ['elderly']), [], 'not_met'],
    ['between 50 and 70', household({}, [{ age: [50, 70] }], ['elderly']), [], 'unknown m1.age'],
    [
      'a daughter between 50 and 70',
      household({}, [{ kin: 'child', age: [50, 70] }], ['elderly']),
      [],
      'unknown m1.age',
    ],
  ])('%s', (_name, facts, skipped, expected) => {
    expect(short(someone('elderly'), facts, skipped)).toBe(expected);
  });

  it('once one is told of, nobody else is asked for', () => {
    const facts = household({}, [{ age: 70 }]);
    const [grandmother] = facts.members;
    expect(others('elderly', { facts, skipped: new Set() })).toEqual(NOT_MET);
    expect(others('child', { facts, skipped: new Set() }).open).toEqual([{ key: 'anyone:child', threshold: null }]);
    expect(grandmother && isOneOf('elderly', grandmother, new Set())).toEqual(MET);
    expect(grandmother && isOneOf('child', grandmother, new Set())).toEqual(NOT_MET);
  });
});
