import type { CriteriaOfDay, EntitlementInForce } from '../criteria/criteria.ts';
import { lookedInto } from '../evaluate/evaluate-household.ts';
import type { Finding, OpenFact } from '../evaluate/finding.ts';
import { rule } from '../evaluate/rule.ts';
import type { FactKey, Facts } from '../facts/facts.ts';
import type { Wording } from '../criteria/wording.ts';
import { subjectOf } from './answers.ts';

/** What a conversation is about. */
export interface Inquiry {
  readonly rules: CriteriaOfDay;
  readonly wording: Wording;
  /** Ids of supports; null for all that are looked into without being asked for. */
  readonly targets: readonly string[] | null;
  readonly skipped: ReadonlySet<FactKey>;
}

/** A support with the facts that could still change what is said about it. */
export interface Undecided {
  readonly entitlement: EntitlementInForce;
  readonly open: readonly OpenFact[];
}

/** Supports of which the outcome can still change by something that may be asked. */
export function undecidedOf(
  facts: Facts,
  inquiry: Inquiry,
  among?: readonly EntitlementInForce[],
): readonly Undecided[] {
  const { rules, targets, skipped, wording } = inquiry;
  const about = { facts, rules, skipped, found: new Map<string, Finding>() };
  return (among ?? lookedInto(rules, facts, targets ?? undefined)).flatMap((entitlement) => {
    const rulings = rule(entitlement, about);
    const open = rulings.flatMap((it) => it.open).filter(({ key }) => mayAsk(key, wording, targets !== null));
    return open.length === 0 ? [] : [{ entitlement, open }];
  });
}

/** Private matters are asked about only in an inquiry into a support that needs them. */
function mayAsk(key: FactKey, { facts, groups }: Wording, byName: boolean): boolean {
  if (byName) return true;
  const subject = subjectOf(key);
  const onRequest =
    subject.kind === 'group' ? groups.get(subject.group)?.onRequest : facts.get(subject.fact)?.onRequest;
  return onRequest !== true;
}
