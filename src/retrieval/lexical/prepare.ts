import type { SearchableField } from './fields.ts';
import { groupIdf } from './idf.ts';
import { decode, type PostingList } from './list.ts';
import type { TermGroup } from './model.ts';
import { LONG } from './postings.ts';

/** One term of a group, found in the index. */
export interface PreparedTerm {
  readonly list: PostingList;
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
      return field && list ? [{ list, weight, lengths: field.lengths, norms: field.norms }] : [];
    });
    if (terms.length === 0) return [];
    const factor = group.boost * groupIdf(group, fields) * (k1 + 1);
    const most = terms.reduce((sum, term) => sum + term.weight * peakOf(term), 0);
    return [{ terms, factor, bound: ((factor * most) / (most + k1)) * ROUNDING }];
  });
  return prepared.sort((a, b) => b.bound - a.bound);
}

function peakOf({ list, lengths, norms }: PreparedTerm): number {
  if (list.peak !== null) return list.peak;
  const rows = { ordinals: new Uint32Array(LONG), occurrences: new Uint8Array(LONG) };
  let peak = 0;
  for (let i = decode(list, rows) - 1; i >= 0; i--) {
    const norm = norms[lengths[rows.ordinals[i] ?? 0] ?? 0] ?? 1;
    peak = Math.max(peak, (rows.occurrences[i] ?? 0) / norm);
  }
  return peak;
}
