import type { Criterion, Entitlement, Expression } from '../model.ts';

/** The conditions right below one. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'at_least':
    case 'first_known':
      return expression.of;
    case 'not':
      return [expression.of];
    case 'by':
      return Object.values(expression.of);
    case 'compare':
    case 'is':
    case 'someone':
    case 'criterion':
    case 'unconfirmed':
      return [];
  }
}

/** A condition with everything below it, named conditions not followed. */
export function withParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(withParts)];
}

/** Every condition written in a criterion or a support. */
export const expressionsOf = {
  criterion: ({ versions }: Criterion): readonly Expression[] => versions.flatMap(({ test }) => withParts(test)),
  entitlement: ({ versions }: Entitlement): readonly Expression[] =>
    versions.flatMap(({ cases }) => cases.flatMap(({ when }) => withParts(when))),
};
