import { expect, it } from 'vitest';
import { computeFormula, parseComputedAmounts } from '../../../src/corpus/check/computed-amount.ts';

it.each([
  ['2530000 * 0.045', 113850],
  ['2100 + 3784', 5884],
  ['3.36 - 2.32', 1.04],
  ['100 * 50 / 200', 25],
  ['10 - 2 * 3 + 4', 8],
])('%s = %d', (formula, value) => {
  expect(computeFormula(formula)).toBeCloseTo(value, 9);
});

it('refuses what is no sum', () => {
  const { faults } = parseComputedAmounts('document,amount,formula,within\na,1,process.exit(),0\na,1,2*3,0\n', 'c.csv');
  expect(faults.map((fault) => fault.line)).toEqual([2, 3]);
});
