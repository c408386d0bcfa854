import { expect, it } from 'vitest';
import { quantitiesGiven } from '../../../src/answer/verify/given.ts';
import type { Question } from '../../../src/answer/model.ts';
import { household } from '../../eligibility/household.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';

/** Most likely readings of what a question brought. */
function given(text: string, told: Facts | null = null, writtenOut = text): readonly string[] {
  const state = { language: 'vi', day: '2026-11-21', targets: null, skipped: [], asked: null, touched: 0 } as const;
  const question: Question = {
    text,
    today: '2026-11-21',
    previous: told === null ? null : { turn: null, household: { ...state, facts: told } },
  } as unknown as Question;
  return quantitiesGiven({ text, writtenOut, written: 'vi', question }).map(
    ({ kind, readings }) => `${kind} ${readings[0]}`,
  );
}

it('what the question says in figures', () => {
  expect(given('Thu nhập 1.200.000 đồng, 3 người.')).toEqual(expect.arrayContaining(['number 1200000', 'number 3']));
  expect(given('Nhà tôi có được vay không?')).toEqual([]);
});

it('and as people speak figures, with short forms written out', () => {
  expect(given('Thu nhập hai triệu rưỡi.')).toContain('number 2500000');
  expect(given('tn 1tr4', null, 'thu nhập 1tr4')).toContain('number 1400000');
});

it('and the figures of the household told before, of members too, both ends of a range', () => {
  const told = household({ incomePerPerson: 1_300_000, householdSize: [4, 5], residence: 'rural' }, [
    { age: [60, null] },
    { age: 9 },
  ]);
  expect(given('Còn gì nữa?', told)).toEqual([
    'number 1300000',
    'number 1300000',
    'number 4',
    'number 5',
    'number 60',
    'number 9',
    'number 9',
  ]);
});

it('nothing where there was no conversation about a household', () => {
  const question = { previous: { turn: null, household: null } } as unknown as Question;
  expect(quantitiesGiven({ text: 'Chào', writtenOut: 'Chào', written: 'vi', question })).toEqual([]);
});
