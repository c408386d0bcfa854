import type { CriteriaOfDay, EntitlementInForce } from '../criteria/criteria.ts';
import type { FactKey, Facts } from '../facts/facts.ts';
import type { Finding } from './finding.ts';
import { type Ruling, rule } from './rule.ts';
import { type Worth, worthOf } from './worth.ts';

/** A support as ruled for a household or one of its members, with what it comes to. */
export interface Result extends Ruling {
  readonly worth: Worth;
  /** Another support that excludes this one is worth more, or comes first, for the same person. */
  readonly instead: EntitlementInForce | null;
}

export interface EvaluationOptions {
  /** Ids of supports to look into; without it all but those that are only looked into on request. */
  readonly targets?: readonly string[];
  /** Facts answered with "I do not know". */
  readonly skipped?: ReadonlySet<FactKey>;
}

/**
 * Rules on supports over one set of facts: likely ones first by what they are worth (a month, then at once, then as a loan), then those
 * that cannot be told, then the unlikely.
 */
export function evaluateHousehold(
  facts: Facts,
  rules: CriteriaOfDay,
  options: EvaluationOptions = {},
): readonly Result[] {
  const about = { facts, rules, skipped: options.skipped ?? new Set<FactKey>(), found: new Map<string, Finding>() };
  const results = lookedInto(rules, facts, options.targets)
    .flatMap((entitlement) => rule(entitlement, about))
    .map((ruling): Result => ({ ...ruling, worth: worthOf(ruling, facts, rules), instead: null }))
    .sort(byWorth);
  return results.map((result) => ({ ...result, instead: insteadOf(result, results) }));
}

/** What a household counts as, by its figures, is no question any more once it says what it is recognised as. */
const CLASS = 'class';

/** The supports of a run: those asked for, else all that need not be asked for. */
export function lookedInto(
  { entitlements }: CriteriaOfDay,
  { household }: Facts,
  targets?: readonly string[],
): readonly EntitlementInForce[] {
  if (targets !== undefined) return entitlements.filter(({ id }) => targets.includes(id));
  const recognised = household.status !== undefined;
  return entitlements.filter(({ onRequest, topics }) => !onRequest && !(recognised && topics.includes(CLASS)));
}

const RANK = { likely: 0, cannot_tell: 1, unlikely: 2 } as const;

function byWorth(a: Result, b: Result): number {
  return (
    RANK[a.verdict] - RANK[b.verdict] ||
    b.worth.monthly - a.worth.monthly ||
    b.worth.once - a.worth.once ||
    b.worth.loan - a.worth.loan
  );
}

/** The first of those that exclude each other is the one that counts. */
function insteadOf(result: Result, sorted: readonly Result[]): EntitlementInForce | null {
  const { exclusive } = result.entitlement;
  if (exclusive === null || result.verdict !== 'likely') return null;
  const first = sorted.find(
    (it) => it.entitlement.exclusive === exclusive && it.verdict === 'likely' && it.member?.id === result.member?.id,
  );
  return first === undefined || first === result ? null : first.entitlement;
}
