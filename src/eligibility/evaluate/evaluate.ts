import type { CriteriaOfDay } from '../criteria/criteria.ts';
import { type FactName, type Group, isPersonFact } from '../facts/catalogue.ts';
import { type FactKey, type Facts, groupKey, type Member, memberKey } from '../facts/facts.ts';
import { belongs, MEMBERSHIP, mayBelong } from '../facts/groups.ts';
import { keyToAsk, valueOf } from '../facts/look-up-fact.ts';
import { isRange, type Range } from '../facts/values.ts';
import type { Comparison, Expression } from '../model.ts';
import {
  atLeast,
  both,
  either,
  type Finding,
  firstKnown,
  MET,
  NOT_MET,
  ofTruth,
  oneOf,
  opposite,
  UNKNOWN,
  waitingFor,
} from './finding.ts';

/** What a condition is held against. */
export interface Circumstances {
  readonly facts: Facts;
  readonly rules: CriteriaOfDay;
  /** The member it is decided for; null for the household. */
  readonly member: Member | null;
  /** Facts answered with "I do not know": they stay unknown and are not waited for. */
  readonly skipped: ReadonlySet<FactKey>;
  /** Findings of named conditions for the same facts, by name and member: one condition stands in many supports. */
  readonly found: Map<string, Finding>;
}

/** Evaluates a condition in three values. What is not known is never taken for met or not met. */
export function evaluate(expression: Expression, about: Circumstances): Finding {
  const each = (expressions: readonly Expression[]) => expressions.map((it) => evaluate(it, about));
  switch (expression.kind) {
    case 'all':
      return both(each(expression.of));
    case 'any':
      return either(each(expression.of));
    case 'not':
      return opposite(evaluate(expression.of, about));
    case 'at_least':
      return atLeast(expression.count, each(expression.of));
    case 'first_known':
      return firstKnown(each(expression.of));
    case 'by':
      return byOption(expression.fact, expression.of, about);
    case 'compare':
      return compare(expression.fact, expression.comparison, expression.value, about);
    case 'is':
      return isAmong(expression.fact, expression.values, about);
    case 'someone':
      return someone(expression.group, about);
    case 'criterion':
      return named(expression.id, about);
    case 'unconfirmed':
      return UNKNOWN;
  }
}

function named(id: string, about: Circumstances): Finding {
  const key = `${id} ${about.member?.id ?? ''}`;
  const known = about.found.get(key);
  if (known !== undefined) return known;
  const criterion = about.rules.criteria.get(id);
  const finding = criterion === undefined ? UNKNOWN : evaluate(criterion.test, about);
  about.found.set(key, finding);
  return finding;
}

function byOption(fact: FactName, of: Readonly<Record<string, Expression>>, about: Circumstances): Finding {
  const value = valueOf(about.facts, fact, about.member);
  const options = value === undefined || isRange(value) ? Object.keys(of) : value;
  const findings = options.map((option) => {
    const expression = of[option];
    return expression === undefined ? UNKNOWN : evaluate(expression, about);
  });
  const [first] = findings;
  return findings.length === 1 && first !== undefined ? first : oneOf(findings, ask(fact, about));
}

function compare(fact: FactName, comparison: Comparison, threshold: number, about: Circumstances): Finding {
  const value = valueOf(about.facts, fact, about.member);
  const holds = value === undefined || !isRange(value) ? null : holdsFor(value, comparison, threshold);
  if (holds !== null) return ofTruth(holds);
  const key = ask(fact, about);
  const own = key === fact || (key?.endsWith(`.${fact}`) ?? false);
  return waitingFor(key, own ? { comparison, value: threshold } : null);
}

/** Whether all numbers of a range compare so (true), none (false), or some (null). */
function holdsFor({ from, to }: Range, comparison: Comparison, threshold: number): boolean | null {
  const top = to ?? Number.POSITIVE_INFINITY;
  switch (comparison) {
    case 'atMost':
      return top <= threshold ? true : from > threshold ? false : null;
    case 'below':
      return top < threshold ? true : from >= threshold ? false : null;
    case 'atLeast':
    case 'above': {
      const less = holdsFor({ from, to }, comparison === 'above' ? 'atMost' : 'below', threshold);
      return less === null ? null : !less;
    }
  }
}

function isAmong(fact: FactName, values: readonly string[], about: Circumstances): Finding {
  const value = valueOf(about.facts, fact, about.member);
  if (value !== undefined && !isRange(value)) {
    if (value.every((option) => values.includes(option))) return MET;
    if (!value.some((option) => values.includes(option))) return NOT_MET;
  }
  return waitingFor(ask(fact, about));
}

function someone(group: Group, about: Circumstances): Finding {
  const members = about.facts.members.map((member) => isOneOf(group, member, about.skipped));
  return either([...members, others(group, about)]);
}

/** Whether a member is one of a group. One of whom it is not worth asking is not counted. */
export function isOneOf(group: Group, member: Member, skipped: ReadonlySet<FactKey>): Finding {
  const known = belongs(member, group);
  if (known !== null) return ofTruth(known);
  const key = memberKey(member.id, MEMBERSHIP[group].fact);
  if (member.facts[MEMBERSHIP[group].fact] === undefined && !mayBelong(member, group)) return NOT_MET;
  return waitingFor(skipped.has(key) ? null : key);
}

/** Members of a group who have not been told of: none once one has, or once it was said that there is none. */
export function others(group: Group, { facts, skipped }: Pick<Circumstances, 'facts' | 'skipped'>): Finding {
  if (facts.nobody.includes(group) || facts.members.some((member) => belongs(member, group) === true)) return NOT_MET;
  return waitingFor(skipped.has(groupKey(group)) ? null : groupKey(group));
}

function ask(fact: FactName, { facts, member, skipped }: Circumstances): FactKey | null {
  if (isPersonFact(fact) && member === null)
    throw new Error(`${fact} is a fact of a member and is held against a household`);
  return keyToAsk(facts, fact, member, skipped);
}
