import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import type { ExplainedCriterion } from '../../../eligibility/evaluate/explain.ts';
import type { CaseFinding } from '../../../eligibility/evaluate/rule.ts';
import { foldDiacritics } from '../../../language/fold.ts';
import { findGroups } from '../../understanding/groups.ts';
import { linesFor, linesOfScheme } from './lines.ts';
import type { Item, Reply } from './reply.ts';
import { figuresOf, linesOfCase } from './say-worth.ts';

const MOST_RULES = 4;

/** Items without those that another one says already. */
export const once = (items: readonly Item[]): readonly Item[] =>
  items.filter(
    ({ text }, index) =>
      !items.some((other, at) => at !== index && other.text.startsWith(text) && (other.text !== text || at < index)),
  );

/** The rule that is met, quoted: the line nearest to what was said; and the line of an income that stands in for a recognition. */
export function rulesMet(
  { granted, entitlement }: Result,
  explained: readonly ExplainedCriterion[],
  reply: Reply,
): readonly Item[] {
  const lines = linesOfCase(granted?.rule ?? [], entitlement.scheme, reply);
  const [best] = [...lines].sort((a, b) => reply.relevance(b) - reply.relevance(a));
  const standards = explained.flatMap(({ criterion, held }) => {
    const figures = held.flatMap(({ threshold }) => (threshold === null ? [] : [threshold.value]));
    const other = criterion.line !== null && (criterion.line.scheme ?? entitlement.scheme) !== entitlement.scheme;
    return other && criterion.line !== null
      ? linesFor(criterion.line, entitlement.scheme, reply.source, figures).slice(0, 1)
      : [];
  });
  return [...(best === undefined ? [] : [best]), ...standards].map((line) => ({
    text: line.text,
    cites: reply.cite([line]),
  }));
}

/** Who gets it and what it gives, quoted, where it is not said that the household will. */
export function rulesOf(cases: readonly CaseFinding[], scheme: string, reply: Reply): readonly Item[] {
  const possible = cases.filter(({ finding }) => finding.truth === 'unknown');
  const open = possible.length > 0 ? possible : cases;
  const lines = [
    ...cases.flatMap(({ case: it }) => linesOfCase(it.rule, scheme, reply).slice(0, 1)),
    ...open.flatMap(({ case: it }) => linesOfCase(it.gives, scheme, reply, figuresOf(it, reply)).slice(0, 1)),
  ];
  const once = lines.filter((line, index) => lines.findIndex(({ text }) => text === line.text) === index);
  return once.slice(0, MOST_RULES).map((line) => ({ text: line.text, cites: reply.cite([line]) }));
}

/** What the documents of a support say of just the class that the household is recognised as. */
export function ownClass(scheme: string, reply: Reply): readonly Item[] {
  const { status = [] } = reply.state.facts.household;
  const [own] = status;
  if (own === undefined || own === 'none' || status.length > 1) return [];
  const line = linesOfScheme(scheme, reply.source).find(({ text }) => {
    const named = findGroups(foldDiacritics(text));
    return named.size === 1 && named.has(own);
  });
  return line === undefined ? [] : [{ text: line.text, cites: reply.cite([line]) }];
}
