import { capitalised } from '../../../eligibility/conversation/question.ts';
import { memberNameWithAge } from '../../../eligibility/conversation/member-names.ts';
import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { explain } from '../../../eligibility/evaluate/explain.ts';
import type { CaseFinding } from '../../../eligibility/evaluate/rule.ts';
import { fill } from '../../texts/texts.ts';
import type { Reply } from './reply.ts';
import { circumstancesOf, sayCriterion } from './say-criterion.ts';
import { linesOfCase, sayWorth } from './say-worth.ts';
import { once, ownClass, rulesMet, rulesOf } from './rules.ts';
import { sayOnlyOne } from './say-only-one.ts';

const MOST_REASONS = 5;
const MOST_CASES = 3;

/** Says how one support stands for a household or a member of it: verdict, conditions, what it gives, what would change it. */
export function saySupport(result: Result, reply: Reply): void {
  const { entitlement, verdict } = result;
  const { texts } = reply;
  const cases = casesShown(result);
  const rule = reply.cite(cases.flatMap(({ case: it }) => linesOfCase(it.rule, entitlement.scheme, reply)));
  const explained = explain(cases, circumstancesOf(reply, result.member));
  reply.say('lead', { text: leadOf(result, reply), cites: rule });
  sayOnlyOne(result, reply);
  if (result.nobody) {
    const group = entitlement.each === null ? undefined : reply.parts.criteria.wording.groups.get(entitlement.each);
    reply.say('paragraph', { text: fill(texts.nobody, { group: group?.label[reply.language] ?? '' }), cites: [] });
  }
  const telling = explained.filter(({ truth }) => verdict !== 'unlikely' || truth !== 'unknown');
  const reasons = telling.slice(0, MOST_REASONS).map((it) => sayCriterion(it, entitlement.scheme, rule, reply));
  reply.list(null, reasons);
  if (verdict === 'likely')
    reply.list(texts.gives, once([...rulesMet(result, explained, reply), ...sayWorth(result, reply)]));
  else
    reply.list(
      texts.rule,
      once([...ownClass(entitlement.scheme, reply), ...rulesOf(result.cases, entitlement.scheme, reply)]),
    );
  if (verdict === 'unlikely') sayChange(result, rule, reply);
  if (result.instead !== null)
    reply.say('paragraph', { text: fill(texts.onlyOne, { label: result.instead.label[reply.language] }), cites: [] });
}

/** Whom a result is about. */
export function whoOf({ member }: Result, { parts, language, texts }: Reply): string {
  return member === null ? texts.household : memberNameWithAge(member, parts.criteria.wording, language);
}

function leadOf(result: Result, reply: Reply): string {
  const { texts, language } = reply;
  const who = whoOf(result, reply);
  const label = result.entitlement.label[language];
  if (result.verdict === 'likely') return fill(texts.likely, { who, label });
  if (result.verdict === 'unlikely') return fill(texts.unlikely, { who, label });
  const conditions = conditionsOf(result, reply).join(texts.or);
  return isNearlyDecided(result)
    ? fill(texts.depends, { who, label, conditions })
    : capitalised(fill(texts.notYet, { who, label }));
}

/** What is left to know, for each case that may still be met. */
function conditionsOf({ cases, member }: Result, reply: Reply): readonly string[] {
  const open = cases.filter(({ finding }) => finding.truth === 'unknown');
  return open.slice(0, MOST_CASES).map((it) =>
    explain([it], circumstancesOf(reply, member))
      .filter(({ truth }) => truth === 'unknown')
      .map(({ criterion }) => inSentence(criterion.label[reply.language]))
      .join('; '),
  );
}

/** A label inside a sentence begins small, unless it is a name. */
const inSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.slice(0, 1).toLowerCase() + label.slice(1);

/** Whether so little is left to know that a conditional answer is one. */
export function isNearlyDecided({ verdict, open, cases }: Result): boolean {
  if (verdict !== 'cannot_tell') return true;
  const keys = new Set(open.map(({ key }) => key));
  const left = keys.has('status') ? [...keys].filter((key) => !standsIn(key)) : [...keys];
  return cases.length > 0 && left.length <= 2;
}

/** Figures that are asked for only while it is not known what the household is recognised as: with it they are one thing to know. */
const standsIn = (key: string): boolean =>
  key === 'residence' || key === 'householdSize' || key.startsWith('income') || key.endsWith('Deprived');

/** The case that is met; else those that may still be; else all. */
function casesShown({ granted, cases, verdict }: Result): readonly CaseFinding[] {
  if (granted !== null) return cases.filter(({ case: it }) => it === granted);
  return verdict === 'cannot_tell' ? cases.filter(({ finding }) => finding.truth === 'unknown') : cases;
}

/** What would have to be otherwise: the conditions that fail of the case that lacks the fewest. */
function sayChange({ cases, member }: Result, rule: readonly number[], reply: Reply): void {
  const { texts, language } = reply;
  const failing = cases
    .map((it) => explain([it], circumstancesOf(reply, member)).filter(({ truth }) => truth === 'not_met'))
    .sort((a, b) => a.length - b.length)[0];
  if (failing === undefined || failing.length === 0) return;
  const conditions = failing.map(({ criterion }) => inSentence(criterion.label[language])).join('; ');
  reply.say('paragraph', { text: fill(texts.wouldChange, { conditions }), cites: rule });
}
