import { z } from 'zod';
import { type FactName, isGroup, isHouseholdFact, isPersonFact, kindOf } from '../facts/catalogue.ts';
import { COMPARISONS, type Expression } from '../model.ts';

const isFact = (name: string): name is FactName => isHouseholdFact(name) || isPersonFact(name);
const fact = z.string().refine(isFact, 'is no fact of the catalogue');
const isNumber = (name: FactName): boolean => kindOf(name) === 'number';
const hasOptions = (name: FactName, options: readonly string[]): boolean => {
  const kind = kindOf(name);
  return kind !== 'number' && options.every((option) => kind.includes(option));
};

const several = z.array(z.lazy(() => expression));

const named = z
  .string()
  .transform((id): Expression => (id === 'unconfirmed' ? { kind: 'unconfirmed' } : { kind: 'criterion', id }));
const all = z.strictObject({ all: several }).transform(({ all: of }): Expression => ({ kind: 'all', of }));
const any = z.strictObject({ any: several }).transform(({ any: of }): Expression => ({ kind: 'any', of }));
const not = z
  .strictObject({ not: z.lazy(() => expression) })
  .transform(({ not: of }): Expression => ({ kind: 'not', of }));
const atLeast = z
  .strictObject({ atLeast: z.int().positive(), of: several })
  .transform(({ atLeast: count, of }): Expression => ({ kind: 'at_least', count, of }));
const firstKnown = z
  .strictObject({ firstKnown: several })
  .transform(({ firstKnown: of }): Expression => ({ kind: 'first_known', of }));
const by = z
  .strictObject({
    by: fact,
    of: z.record(
      z.string(),
      z.lazy(() => expression),
    ),
  })
  .refine((it) => hasOptions(it.by, Object.keys(it.of)), 'names an option that the fact does not have')
  .transform(({ by: name, of }): Expression => ({ kind: 'by', fact: name, of }));
const compare = z
  .strictObject({ fact, ...Object.fromEntries(COMPARISONS.map((name) => [name, z.number().nonnegative().optional()])) })
  .refine((it) => isNumber(it.fact), 'compares a fact that is no number')
  .transform((it, context): Expression => {
    for (const comparison of COMPARISONS) {
      const value = (it as Readonly<Record<string, unknown>>)[comparison];
      if (typeof value === 'number') return { kind: 'compare', fact: it.fact, comparison, value };
    }
    context.addIssue(`wants one of ${COMPARISONS.join(', ')}`);
    return z.NEVER;
  });
const is = z
  .strictObject({ fact, is: z.array(z.string()).min(1) })
  .refine((it) => hasOptions(it.fact, it.is), 'names an option that the fact does not have')
  .transform(({ fact: name, is: values }): Expression => ({ kind: 'is', fact: name, values }));
const someone = z
  .strictObject({ someone: z.string().refine(isGroup, 'is no group of the catalogue') })
  .transform(({ someone: group }): Expression => ({ kind: 'someone', group }));

/** A condition as it is written in the corpus. */
export const expression: z.ZodType<Expression> = z.union(
  [named, all, any, not, atLeast, firstKnown, by, is, compare, someone],
  'is no condition; see the head of conditions.yaml',
);
