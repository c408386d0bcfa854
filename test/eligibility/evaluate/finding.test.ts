import { describe, expect, it } from 'vitest';
import {
  atLeast,
  both,
  either,
  type Finding,
  firstKnown,
  MET,
  NOT_MET,
  ofTruth,
  oneOf,
  opposite,
  UNKNOWN,
  waitingFor,
} from '../../../src/eligibility/evaluate/finding.ts';

/** Waits for a fact. */
const open = (key: string, truth: Finding['truth'] = 'unknown'): Finding => ({
  truth,
  open: [{ key, threshold: null }],
});
const [A, B] = [open('a'), open('b')];
const short = ({ truth, open: left }: Finding): string => [truth, ...left.map(({ key }) => key)].join(' ');

describe('and', () => {
  it.each([
    [[], 'met'],
    [[MET, MET], 'met'],
    [[MET, NOT_MET], 'not_met'],
    [[A, NOT_MET], 'not_met'],
    [[A, UNKNOWN], 'unknown a'],
    [[MET, A, B], 'unknown a b'],
    [[UNKNOWN, MET], 'unknown'],
    // What is not met for now may still change: it settles nothing.
    [[A, open('b', 'not_met')], 'not_met a b'],
    [[MET, open('b', 'met')], 'met b'],
    [[open('b', 'not_met'), NOT_MET], 'not_met'],
  ])('%j: %s', (findings, expected) => {
    expect(short(both(findings))).toBe(expected);
  });
});

describe('or', () => {
  it.each([
    [[], 'not_met'],
    [[NOT_MET, MET], 'met'],
    [[A, MET], 'met'],
    [[NOT_MET, A], 'unknown a'],
    [[NOT_MET, NOT_MET], 'not_met'],
    [[A, open('b', 'met')], 'met a b'],
  ])('%j: %s', (findings, expected) => {
    expect(short(either(findings))).toBe(expected);
  });
});

describe('not', () => {
  it.each([
    [MET, 'not_met'],
    [NOT_MET, 'met'],
    [A, 'unknown a'],
  ])('%j: %s', (finding, expected) => {
    expect(short(opposite(finding))).toBe(expected);
  });
});

describe('at least so many', () => {
  it.each([
    [2, [MET, MET, A], 'met'],
    [2, [MET, A, B], 'unknown a b'],
    [2, [MET, NOT_MET, A], 'unknown a'],
    [2, [NOT_MET, NOT_MET, A], 'not_met'],
    [2, [MET, NOT_MET, NOT_MET], 'not_met'],
    [1, [A, B], 'unknown a b'],
    [2, [MET, UNKNOWN, NOT_MET], 'unknown'],
    // Met or not met for now, and open.
    [2, [MET, open('b', 'met'), A], 'met b a'],
    [2, [open('a', 'not_met'), open('b', 'not_met'), MET], 'not_met a b'],
    [2, [open('a', 'not_met'), MET, B], 'unknown a b'],
    [0, [], 'met'],
    [1, [], 'not_met'],
  ] as const)('%i of %j: %s', (count, findings, expected) => {
    expect(short(atLeast(count, findings))).toBe(expected);
  });
});

describe('the first that is known', () => {
  it.each([
    [[MET, A], 'met'],
    [[A, NOT_MET, B], 'not_met a'],
    [[A, B], 'unknown a b'],
    [[UNKNOWN, A, MET], 'met a'],
    [[], 'unknown'],
  ])('%j: %s', (findings, expected) => {
    expect(short(firstKnown(findings))).toBe(expected);
  });
});

describe('one of several, not known which', () => {
  it.each([
    [[MET, MET], 'k', 'met'],
    [[NOT_MET, NOT_MET], 'k', 'not_met'],
    [[MET, NOT_MET], 'k', 'unknown k'],
    [[MET, A], 'k', 'unknown k a'],
    [[A, B], 'k', 'unknown k a b'],
    [[A, MET], null, 'unknown a'],
    // They agree for now, and one may still change.
    [[MET, open('b', 'met')], 'k', 'met k b'],
    [[open('b', 'met'), MET], null, 'met b'],
    [[], 'k', 'unknown k'],
    [[], null, 'unknown'],
  ])('%j, %s: %s', (findings, key, expected) => {
    expect(short(oneOf(findings, key))).toBe(expected);
  });
});

it('a known truth waits for nothing; an unknown one for its fact, where there is one to ask', () => {
  expect([ofTruth(true), ofTruth(false)]).toEqual([MET, NOT_MET]);
  expect(waitingFor(null)).toEqual(UNKNOWN);
  const threshold = { comparison: 'atMost', value: 5 } as const;
  expect(waitingFor('a', threshold)).toEqual({ truth: 'unknown', open: [{ key: 'a', threshold }] });
});
