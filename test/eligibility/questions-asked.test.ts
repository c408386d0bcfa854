import { describe, expect, it } from 'vitest';
import { onDay } from '../../src/eligibility/criteria/criteria.ts';
import { fullForm } from '../../scripts/eval/household/full-form.ts';
import { countQuestions, shareAsked } from '../../scripts/eval/household/questions-asked.ts';
import { povertyCases } from './cases/poverty.ts';
import { supportCases } from './cases/supports.ts';
import { criteria } from './criteria.ts';

const rules = onDay(criteria, '2026-11-21');
const CLASS = ['poor-household', 'near-poor-household', 'average-household'];

describe('questions asked', () => {
  it('have a full form to be compared with', () => {
    // income, residence and the twelve indicators
    expect(fullForm(rules, CLASS).size).toBe(14);
    // status, income, residence, twelve indicators
    expect(fullForm(rules, ['loan-poor']).size).toBe(15);
    // the oldest person, pension, status, income, residence
    expect(fullForm(rules, ['social-pension']).size).toBe(5);
  });

  it('are fewer than half of those of the full form on average', () => {
    const households = [...povertyCases, ...supportCases].map(({ day, support, facts }) => ({
      rules: onDay(criteria, day),
      wording: criteria.wording,
      targets: CLASS.includes(support) ? CLASS : [support],
      truth: facts,
    }));
    // every open answer in turn, so that no answer is favoured
    let turn = 0;
    const counts = countQuestions(households, (count) => turn++ % count);
    expect(counts.length).toBeGreaterThanOrEqual(120);
    expect(shareAsked(counts)).toBeLessThan(0.5);
  });
});
