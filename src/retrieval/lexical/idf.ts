import type { TermGroup } from './model.ts';

/** How often the words of one field stand in the passages of an index. */
export interface FieldFrequencies {
  /** Passages that have the field. */
  readonly filled: number;
  /** Passages that hold the term. */
  held(term: string): number;
}

/**
 * `ln(1 + (N - n + .5) / (n + .5))`, as Lucene has it: N the passages that have the group's field (of several the greatest), n the mean
 * of its terms' document frequencies by weight.
 */
export function groupIdf({ terms }: TermGroup, fields: ReadonlyMap<string, FieldFrequencies>): number {
  let [total, weights, held] = [0, 0, 0];
  for (const { field: name, term, weight } of terms) {
    const field = fields.get(name);
    if (!field) continue;
    total = Math.max(total, field.filled);
    weights += weight;
    held += weight * field.held(term);
  }
  const frequency = weights > 0 ? held / weights : 0;
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}
