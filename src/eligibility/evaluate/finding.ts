import type { FactKey } from '../facts/facts.ts';
import type { Comparison, Truth } from '../model.ts';

/** A fact that could still change a finding; with the threshold it is held against when it is a number. */
export interface OpenFact {
  readonly key: FactKey;
  readonly threshold: { readonly comparison: Comparison; readonly value: number } | null;
}

/**
 * What a condition comes to. `open` is empty exactly when nothing that may still be learnt can change it, so a finding with an
 * empty `open` is final.
 */
export interface Finding {
  readonly truth: Truth;
  readonly open: readonly OpenFact[];
}

export const MET: Finding = { truth: 'met', open: [] };
export const NOT_MET: Finding = { truth: 'not_met', open: [] };
export const UNKNOWN: Finding = { truth: 'unknown', open: [] };

/** What is found where something is known to hold or not to hold. */
export const ofTruth = (holds: boolean): Finding => (holds ? MET : NOT_MET);

/** A finding that waits for one fact; without a fact left to ask it stays unknown. */
export const waitingFor = (key: FactKey | null, threshold: OpenFact['threshold'] = null): Finding =>
  key === null ? UNKNOWN : { truth: 'unknown', open: [{ key, threshold }] };

const isFinal = ({ open }: Finding): boolean => open.length === 0;

/** Kleene's "and". One condition that is finally not met settles it. */
export function both(findings: readonly Finding[]): Finding {
  if (findings.some((finding) => finding.truth === 'not_met' && isFinal(finding))) return NOT_MET;
  const truth = findings.some(({ truth: it }) => it === 'not_met')
    ? 'not_met'
    : findings.every(({ truth: it }) => it === 'met')
      ? 'met'
      : 'unknown';
  return { truth, open: findings.flatMap(({ open }) => open) };
}

/** Kleene's "or". */
export function either(findings: readonly Finding[]): Finding {
  return opposite(both(findings.map(opposite)));
}

/** Kleene's "not". */
export function opposite({ truth, open }: Finding): Finding {
  return { truth: truth === 'met' ? 'not_met' : truth === 'not_met' ? 'met' : 'unknown', open };
}

/** Whether at least so many are met. */
export function atLeast(count: number, findings: readonly Finding[]): Finding {
  const settled = (truth: Truth): number => findings.filter((it) => it.truth === truth && isFinal(it)).length;
  if (settled('met') >= count) return MET;
  if (findings.length - settled('not_met') < count) return NOT_MET;
  const met = findings.filter(({ truth }) => truth === 'met').length;
  const possible = met + findings.filter(({ truth }) => truth === 'unknown').length;
  const truth: Truth = met >= count ? 'met' : possible < count ? 'not_met' : 'unknown';
  return { truth, open: findings.flatMap(({ open }) => open) };
}

/** The first that is known; what was passed over may still be learnt and count. */
export function firstKnown(findings: readonly Finding[]): Finding {
  const at = findings.findIndex(({ truth }) => truth !== 'unknown');
  const upTo = at < 0 ? findings : findings.slice(0, at + 1);
  return { truth: findings[at]?.truth ?? 'unknown', open: upTo.flatMap(({ open }) => open) };
}

/** One of several, it is not known which: what they agree on. */
export function oneOf(findings: readonly Finding[], key: FactKey | null): Finding {
  const [first] = findings;
  const agreed = first !== undefined && findings.every(({ truth }) => truth === first.truth) ? first.truth : 'unknown';
  if (agreed !== 'unknown' && findings.every(isFinal)) return ofTruth(agreed === 'met');
  const open = findings.flatMap((finding) => finding.open);
  return { truth: agreed, open: key === null ? open : [{ key, threshold: null }, ...open] };
}
