import { describe, expect, it } from 'vitest';
import { onDay } from '../../src/eligibility/criteria/criteria.ts';
import { evaluateHousehold, type Result } from '../../src/eligibility/evaluate/evaluate-household.ts';
import type { HouseholdCase } from './cases/case.ts';
import { moneyCases } from './cases/money.ts';
import { povertyCases } from './cases/poverty.ts';
import { supportCases } from './cases/supports.ts';
import { criteria } from './criteria.ts';

const all = [...povertyCases, ...moneyCases, ...supportCases];

describe('households', () => {
  it('are many', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  it.each(all)('$support: $name', ({ day, facts, support, name: _name, ...expected }) => {
    const results = evaluateHousehold(facts, onDay(criteria, day), { targets: [support] });
    expect(results.map(told)).toMatchObject([expected]);
  });
});

/** What a case may expect of a result. */
function told({ verdict, granted, worth: { monthly, once, loan, amounts } }: Result): Partial<HouseholdCase> {
  const [percent] = amounts.flatMap(({ amount }) =>
    amount.kind === 'loan' && amount.percent !== null ? [amount.percent] : [],
  );
  return {
    verdict,
    monthly,
    once,
    loan,
    ...(granted === null ? {} : { granted: granted.id }),
    ...(percent === undefined ? {} : { percent }),
  };
}
