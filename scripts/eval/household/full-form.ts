import type { CriteriaOfDay } from '../../../src/eligibility/criteria/criteria.ts';
import { withParts } from '../../../src/eligibility/criteria/expressions.ts';
import { type FactName, type Group, isPersonFact } from '../../../src/eligibility/facts/catalogue.ts';
import { groupKey, NO_FACTS } from '../../../src/eligibility/facts/facts.ts';
import { MEMBERSHIP } from '../../../src/eligibility/facts/groups.ts';
import { keyToAsk } from '../../../src/eligibility/facts/look-up-fact.ts';
import type { Expression } from '../../../src/eligibility/model.ts';
import { lookedInto } from '../../../src/eligibility/evaluate/evaluate-household.ts';

/** Every question that a form for these supports would have: each fact that a condition of them names, once. */
export function fullForm(rules: CriteriaOfDay, targets: readonly string[] | null): ReadonlySet<string> {
  const form = new Set<string>();
  for (const { each, cases } of lookedInto(rules, NO_FACTS, targets ?? undefined)) {
    if (each !== null) form.add(groupKey(each));
    for (const { when } of cases) addFacts(when, each, rules, form);
  }
  return form;
}

function addFacts(when: Expression, each: Group | null, rules: CriteriaOfDay, form: Set<string>): void {
  for (const it of withParts(when)) {
    if (it.kind === 'criterion') {
      const criterion = rules.criteria.get(it.id);
      if (criterion !== undefined) addFacts(criterion.test, each, rules, form);
    } else if (it.kind === 'someone') form.add(groupKey(it.group));
    else if (it.kind === 'compare' || it.kind === 'is' || it.kind === 'by') addFact(it.fact, each, form);
  }
}

/** The fact that makes a member one of the group is asked by the question whether there is one. */
function addFact(fact: FactName, each: Group | null, form: Set<string>): void {
  if (isPersonFact(fact)) {
    if (each === null || MEMBERSHIP[each].fact !== fact) form.add(`${each ?? ''}.${fact}`);
  } else if (keyToAsk(NO_FACTS, fact, null, new Set()) !== null) form.add(fact);
}
