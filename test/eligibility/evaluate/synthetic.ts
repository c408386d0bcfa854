import type {
  CriteriaOfDay,
  CriterionInForce,
  EntitlementInForce,
} from '../../../src/eligibility/criteria/criteria.ts';
import type { Circumstances } from '../../../src/eligibility/evaluate/evaluate.ts';
import { NO_FACTS } from '../../../src/eligibility/facts/facts.ts';
import type { Case, DatedAmount, Expression } from '../../../src/eligibility/model.ts';

/*
 * Rules made up for a test, so that each branch of the evaluator can be held against facts alone. The rules of the corpus are tried in
 * `test/eligibility/cases`.
 */

const DAY = '2026-11-21';

export const is = (fact: string, ...values: readonly string[]): Expression =>
  ({ kind: 'is', fact, values }) as Expression;
export const compare = (fact: string, comparison: string, value: number): Expression =>
  ({ kind: 'compare', fact, comparison, value }) as Expression;
export const all = (...of: readonly Expression[]): Expression => ({ kind: 'all', of });
export const any = (...of: readonly Expression[]): Expression => ({ kind: 'any', of });
export const not = (of: Expression): Expression => ({ kind: 'not', of });
export const atLeast = (count: number, ...of: readonly Expression[]): Expression => ({ kind: 'at_least', count, of });
export const firstKnown = (...of: readonly Expression[]): Expression => ({ kind: 'first_known', of });
export const by = (fact: string, of: Readonly<Record<string, Expression>>): Expression =>
  ({ kind: 'by', fact, of }) as Expression;
export const criterion = (id: string): Expression => ({ kind: 'criterion', id });
export const someone = (group: string): Expression => ({ kind: 'someone', group }) as Expression;
export const UNCONFIRMED: Expression = { kind: 'unconfirmed' };
export const POOR = is('status', 'poor');

/** A named condition; its line is named after it. */
export const named = (id: string, test: Expression, withLine = true): CriterionInForce => ({
  id,
  label: { vi: id, en: id },
  from: null,
  to: null,
  test,
  basis: [],
  line: withLine ? { scheme: null, words: { vi: id, en: id } } : null,
  confirmed: true,
});

export const caseOf = (id: string, when: Expression, amounts: readonly DatedAmount[] = []): Case => ({
  id,
  when,
  amounts,
  rule: [],
  gives: [],
});

export const entitlement = (
  id: string,
  cases: readonly Case[],
  more: Partial<EntitlementInForce> = {},
): EntitlementInForce => ({
  id,
  label: { vi: id, en: id },
  topics: [],
  each: null,
  onRequest: false,
  exclusive: null,
  from: null,
  to: null,
  scheme: id,
  cases,
  ...more,
});

/** Rules of one day. */
export const rulesOf = (
  criteria: readonly CriterionInForce[],
  entitlements: readonly EntitlementInForce[] = [],
  references: CriteriaOfDay['references'] = {},
): CriteriaOfDay => ({ day: DAY, criteria: new Map(criteria.map((it) => [it.id, it])), entitlements, references });

/** What a condition is held against; by default nothing is known. */
export const about = (more: Partial<Circumstances> = {}): Circumstances => ({
  facts: NO_FACTS,
  rules: rulesOf([]),
  member: null,
  skipped: new Set(),
  found: new Map(),
  ...more,
});
