import { type Cursor, readRange, startOf } from './cursor.ts';
import type { SearchableField } from './fields.ts';
import { groupIdf } from './idf.ts';
import type { TermGroup } from './model.ts';
import { LONG } from './postings.ts';

/** One term of a group, found in the index. The cursor moves as the search goes on. */
export interface PreparedTerm {
  readonly cursor: Cursor;
  readonly weight: number;
  readonly lengths: Uint32Array;
  readonly norms: Float64Array;
}

/** A group that is in some passage. Its score is `factor * x / (x + k1)`, x the weighted sum of occurrences / length norm. */
export interface PreparedGroup {
  readonly terms: readonly PreparedTerm[];
  readonly factor: number;
  /** No passage gets more than this from the group. */
  readonly bound: number;
}

/** Covers what rounding can add to a sum of scores. */
const ROUNDING = 1 + 1e-9;

/** Looks the groups up; those that can give most come first, groups that are nowhere are left out. */
export function prepareGroups(
  groups: readonly TermGroup[],
  fields: ReadonlyMap<string, SearchableField>,
  k1: number,
): readonly PreparedGroup[] {
  const prepared = groups.flatMap((group) => {
    const terms = group.terms.flatMap(({ field: name, term, weight }): PreparedTerm[] => {
      const field = fields.get(name);
      const list = weight > 0 ? field?.list(term) : undefined;
      return field && list ? [{ cursor: startOf(list), weight, lengths: field.lengths, norms: field.norms }] : [];
    });
    if (terms.length === 0 || !(group.boost > 0)) return [];
    const factor = group.boost * groupIdf(group, fields) * (k1 + 1);
    const most = terms.reduce((sum, term) => sum + term.weight * peakOf(term), 0);
    return [{ terms, factor, bound: ((factor * most) / (most + k1)) * ROUNDING }];
  });
  return prepared.sort((a, b) => b.bound - a.bound);
}

function peakOf({ cursor: { list }, lengths, norms }: PreparedTerm): number {
  if (list.peak !== null) return list.peak;
  const rows = { ordinals: new Uint32Array(LONG), occurrences: new Uint8Array(LONG) };
  const count = readRange(startOf(list), 0, list.passages, rows);
  let peak = 0;
  for (let i = 0; i < count; i++) {
    const norm = norms[lengths[rows.ordinals[i] ?? 0] ?? 0] ?? 1;
    peak = Math.max(peak, (rows.occurrences[i] ?? 0) / norm);
  }
  return peak;
}
