import type { CriterionInForce } from '../criteria/criteria.ts';
import type { FactName } from '../facts/catalogue.ts';
import { valueOf } from '../facts/look-up-fact.ts';
import { isRange, type Value } from '../facts/values.ts';
import type { Comparison, Expression, LineReference, Truth } from '../model.ts';
import { type Circumstances, evaluate } from './evaluate.ts';
import type { CaseFinding } from './rule.ts';

/** A fact that a condition was held against, and the threshold where it is a number. */
export interface Held {
  readonly fact: FactName;
  /** Undefined while it is not known. */
  readonly value: Value | undefined;
  readonly threshold: { readonly comparison: Comparison; readonly value: number } | null;
  /** Where the documents say it: the line of the innermost named condition. */
  readonly line: LineReference | null;
}

/** One named condition as it stands. */
export interface ExplainedCriterion {
  readonly criterion: CriterionInForce;
  readonly truth: Truth;
  readonly held: readonly Held[];
}

/**
 * The named conditions of cases, each once, in their order. What a household is recognised as is explained by its figures while it is
 * not known itself.
 */
export function explain(cases: readonly CaseFinding[], about: Circumstances): readonly ExplainedCriterion[] {
  const explained = new Map<string, ExplainedCriterion>();
  for (const { case: it } of cases) {
    for (const criterion of conditionsIn(it.when, about)) {
      if (explained.has(criterion.id)) continue;
      const { truth } = evaluate({ kind: 'criterion', id: criterion.id }, about);
      explained.set(criterion.id, { criterion, truth, held: heldIn(criterion.test, about, criterion.line) });
    }
  }
  return [...explained.values()];
}

function conditionsIn(expression: Expression, about: Circumstances): readonly CriterionInForce[] {
  switch (expression.kind) {
    case 'criterion': {
      const criterion = about.rules.criteria.get(expression.id);
      if (criterion === undefined) return [];
      const instead = standIns(criterion.test, about);
      return instead.length === 0 ? [criterion] : instead;
    }
    case 'any': {
      const met = expression.of.find((it) => evaluate(it, about).truth === 'met');
      return met === undefined ? expression.of.flatMap((it) => conditionsIn(it, about)) : conditionsIn(met, about);
    }
    case 'all':
    case 'at_least':
    case 'first_known':
      return expression.of.flatMap((it) => conditionsIn(it, about));
    case 'not':
      return conditionsIn(expression.of, about);
    case 'by':
    case 'compare':
    case 'is':
    case 'someone':
    case 'unconfirmed':
      return [];
  }
}

/** What stands in for a fact that is not known, where anything of it was told. */
function standIns(test: Expression, about: Circumstances): readonly CriterionInForce[] {
  if (test.kind !== 'first_known') return [];
  const [first, ...rest] = test.of;
  if (first === undefined || evaluate(first, about).truth !== 'unknown') return [];
  const told = rest.flatMap((it) => heldIn(it, about)).some(({ value }) => value !== undefined);
  return told ? rest.flatMap((it) => conditionsIn(it, about)) : [];
}

/** The facts that decide a condition, with their thresholds; of several branches the one that applies. */
function heldIn(expression: Expression, about: Circumstances, line: LineReference | null = null): readonly Held[] {
  switch (expression.kind) {
    case 'compare': {
      const { fact, comparison, value: threshold } = expression;
      return [
        { fact, value: valueOf(about.facts, fact, about.member), threshold: { comparison, value: threshold }, line },
      ];
    }
    case 'is':
      return [
        { fact: expression.fact, value: valueOf(about.facts, expression.fact, about.member), threshold: null, line },
      ];
    case 'by': {
      const value = valueOf(about.facts, expression.fact, about.member);
      const options = value === undefined || isRange(value) ? Object.keys(expression.of) : value;
      return options.flatMap((option) =>
        expression.of[option] === undefined ? [] : heldIn(expression.of[option], about, line),
      );
    }
    case 'first_known': {
      const known = expression.of.find((it) => evaluate(it, about).truth !== 'unknown');
      return (known === undefined ? expression.of : [known]).flatMap((it) => heldIn(it, about, line));
    }
    case 'all':
    case 'any':
    case 'at_least':
      return expression.of.flatMap((it) => heldIn(it, about, line));
    case 'not':
      return heldIn(expression.of, about, line);
    case 'criterion': {
      const criterion = about.rules.criteria.get(expression.id);
      return criterion === undefined ? [] : heldIn(criterion.test, about, criterion.line ?? line);
    }
    case 'someone':
    case 'unconfirmed':
      return [];
  }
}
