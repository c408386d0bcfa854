import { covers, type CriteriaOfDay } from '../criteria/criteria.ts';
import type { Facts } from '../facts/facts.ts';
import { only } from '../facts/values.ts';
import type { Amount, Case, DatedAmount, Each, Reference } from '../model.ts';
import type { Ruling } from './rule.ts';

/** A figure of an amount with how it was reckoned. */
export interface Reckoned {
  readonly amount: Amount;
  /** VND for one person, child or household; null when the figure it rests on is not known on that day. */
  readonly vnd: number | null;
  /** For how many it is paid; null when that is not known (it is then for one). */
  readonly times: number | null;
  /** What it was reckoned from. */
  readonly reference: Reference | null;
  readonly confirmed: boolean;
}

/** What a support comes to for this household, in VND. */
export interface Worth {
  readonly amounts: readonly Reckoned[];
  /** A month, for all it is paid for; 0 when it is no monthly money. */
  readonly monthly: number;
  readonly once: number;
  readonly loan: number;
}

const NOTHING: Worth = { amounts: [], monthly: 0, once: 0, loan: 0 };

/** What the case that is met comes to; nothing where none is. */
export function worthOf({ granted }: Pick<Ruling, 'granted'>, facts: Facts, rules: CriteriaOfDay): Worth {
  return granted === null ? NOTHING : worthOfCase(granted, facts, rules);
}

/** What a case comes to on the day of the rules. */
export function worthOfCase({ amounts }: Case, facts: Facts, rules: CriteriaOfDay): Worth {
  const reckoned = amounts.filter((it) => covers(it, rules.day)).map((it) => reckon(it, facts, rules));
  const sum = (kinds: readonly Amount['kind'][]): number =>
    reckoned
      .filter(({ amount }) => kinds.includes(amount.kind))
      .reduce((total, it) => total + (it.vnd ?? 0) * (it.times ?? 1), 0);
  return {
    amounts: reckoned,
    monthly: sum(['monthly', 'benchmark', 'premium', 'salary']),
    once: sum(['once']),
    loan: sum(['loan']),
  };
}

function reckon({ amount, confirmed }: DatedAmount, facts: Facts, rules: CriteriaOfDay): Reckoned {
  const reference = referenceOf(amount, rules);
  const sure = confirmed && (reference?.confirmed ?? true);
  const times = 'each' in amount ? timesOf(amount.each, facts) : 1;
  return { amount, vnd: figureOf(amount, reference), times, reference, confirmed: sure };
}

function figureOf(amount: Amount, reference: Reference | null): number | null {
  switch (amount.kind) {
    case 'monthly':
    case 'once':
    case 'loan':
      return amount.vnd;
    case 'benchmark':
      return reference === null ? null : Math.round(reference.vnd * amount.coefficient);
    case 'premium':
    case 'salary':
      return reference === null ? null : Math.round((reference.vnd * amount.percent) / 100);
    case 'service':
      return null;
  }
}

function referenceOf({ kind }: Amount, { references }: CriteriaOfDay): Reference | null {
  return kind === 'benchmark' || kind === 'premium' || kind === 'salary' ? (references[kind] ?? null) : null;
}

function timesOf(each: Each, { household }: Facts): number | null {
  const count =
    each === 'member'
      ? household.householdSize
      : each === 'child'
        ? household.singleParentChildren
        : { from: 1, to: 1 };
  return count === undefined ? null : only(count);
}
