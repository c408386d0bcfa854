import type { EntitlementInForce } from '../criteria/criteria.ts';
import type { Group } from '../facts/catalogue.ts';
import type { Member } from '../facts/facts.ts';
import type { Case, Verdict } from '../model.ts';
import { type Circumstances, evaluate, isOneOf, others } from './evaluate.ts';
import { both, type Finding, type OpenFact } from './finding.ts';

/** What one case of a support comes to. */
export interface CaseFinding {
  readonly case: Case;
  readonly finding: Finding;
}

/** What is said about one support for one household, or for one member of it. */
export interface Ruling {
  readonly entitlement: EntitlementInForce;
  /** The member it is about; null for the household, and where no such member is known. */
  readonly member: Member | null;
  readonly verdict: Verdict;
  /** The case that is met, the best one. */
  readonly granted: Case | null;
  readonly cases: readonly CaseFinding[];
  /** Facts that could still change verdict or case; empty when nothing can. */
  readonly open: readonly OpenFact[];
  /** Nobody in the household belongs to the group that the support is for. */
  readonly nobody: boolean;
}

export type HouseholdCircumstances = Omit<Circumstances, 'member'>;

/** Rules on a support: once for the household, or once for each member that it may be for. */
export function rule(entitlement: EntitlementInForce, about: HouseholdCircumstances): readonly Ruling[] {
  const { each } = entitlement;
  if (each === null) return [rulingOf(entitlement, null, findCases(entitlement, { ...about, member: null }))];
  const members = about.facts.members.filter((member) => isOneOf(each, member, about.skipped).truth !== 'not_met');
  const rulings = members.map((member) =>
    rulingOf(entitlement, member, findCases(entitlement, { ...about, member }, each)),
  );
  const rest = others(each, about);
  if (members.length > 0 && rest.open.length === 0) return rulings;
  return [...rulings, unnamed(entitlement, rest)];
}

function findCases(entitlement: EntitlementInForce, about: Circumstances, group?: Group): readonly CaseFinding[] {
  const isOne = group === undefined || about.member === null ? null : isOneOf(group, about.member, about.skipped);
  return entitlement.cases.map((it) => {
    const finding = evaluate(it.when, about);
    return { case: it, finding: isOne === null ? finding : both([isOne, finding]) };
  });
}

function rulingOf(entitlement: EntitlementInForce, member: Member | null, cases: readonly CaseFinding[]): Ruling {
  const granted = cases.find(({ finding }) => finding.truth === 'met')?.case ?? null;
  const verdict =
    granted !== null ? 'likely' : cases.some(({ finding }) => finding.truth === 'unknown') ? 'cannot_tell' : 'unlikely';
  const final = cases.findIndex(({ finding }) => finding.truth === 'met' && finding.open.length === 0);
  const counted = final < 0 ? cases : cases.slice(0, final);
  return {
    entitlement,
    member,
    verdict,
    granted,
    cases,
    open: counted.flatMap(({ finding }) => finding.open),
    nobody: false,
  };
}

/** The ruling for a member not told of yet. */
function unnamed(entitlement: EntitlementInForce, rest: Finding): Ruling {
  const nobody = rest.truth === 'not_met';
  return {
    entitlement,
    member: null,
    verdict: nobody ? 'unlikely' : 'cannot_tell',
    granted: null,
    cases: [],
    open: rest.open,
    nobody,
  };
}
