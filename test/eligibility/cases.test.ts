import { describe, expect, it } from 'vitest';
import { onDay } from '../../src/eligibility/criteria/criteria.ts';
import { evaluateHousehold } from '../../src/eligibility/evaluate/evaluate-household.ts';
import { moneyCases } from './cases/money.ts';
import { povertyCases } from './cases/poverty.ts';
import { supportCases } from './cases/supports.ts';
import { criteria } from './criteria.ts';

const all = [...povertyCases, ...moneyCases, ...supportCases];

describe('households', () => {
  it('are many', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  it.each(all)('$support: $name', ({ day, facts, support, verdict, granted, monthly, once, loan, percent }) => {
    const [result, ...more] = evaluateHousehold(facts, onDay(criteria, day), { targets: [support] });
    expect(more).toEqual([]);
    expect(result?.verdict).toBe(verdict);
    if (granted !== undefined) expect(result?.granted?.id).toBe(granted);
    if (monthly !== undefined) expect(result?.worth.monthly).toBe(monthly);
    if (once !== undefined) expect(result?.worth.once).toBe(once);
    if (loan !== undefined) expect(result?.worth.loan).toBe(loan);
    const rate = result?.worth.amounts.map(({ amount }) => (amount.kind === 'loan' ? amount.percent : null))[0];
    if (percent !== undefined) expect(rate).toBe(percent);
  });
});
