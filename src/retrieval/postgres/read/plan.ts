import { type FieldFrequencies, groupIdf } from '../../lexical/idf.ts';
import type { TermGroup } from '../../lexical/model.ts';
import { wordKey } from '../posting.ts';
import type { Shape } from '../tables.ts';
import type { Head } from './heads.ts';

/** One word of a question as the database is asked for it. */
export interface PlannedTerm extends Head {
  readonly group: number;
  readonly weight: number;
  /** The group's score is `factor * x / (x + k1)`, x the weighted sum of its words' occurrences over the length norm. */
  readonly factor: number;
  /** The group has no other word. */
  readonly alone: boolean;
  /** All its passages are read; otherwise it is only looked up in the best of those that the words read have found. */
  readonly scanned: boolean;
}

/** Entries that a search reads whatever comes; the most telling words first. */
const READ = 60_000;

/**
 * Decides which words find passages and which only add to the score of passages found: words that stand nearly everywhere cost most and tell
 * least. A question of a usual corpus reads all of its words, and the search is exact.
 */
export function planTerms(
  groups: readonly TermGroup[],
  heads: ReadonlyMap<string, Head>,
  shape: Shape,
  most: number = READ,
): readonly PlannedTerm[] {
  const fields = frequencies(heads, shape);
  const found = groups.flatMap((group, place) => {
    const terms = group.terms.flatMap(({ field, term, weight }) => {
      const head = heads.get(wordKey(field, term));
      return head && weight > 0 ? [{ ...head, weight }] : [];
    });
    if (terms.length === 0 || !(group.boost > 0)) return [];
    const factor = group.boost * groupIdf(group, fields) * (shape.k1 + 1);
    return [{ place, terms, factor, cost: terms.reduce((sum, { held }) => sum + held, 0) }];
  });
  let read = 0;
  return found
    .sort((a, b) => a.cost / a.factor - b.cost / b.factor)
    .flatMap(({ place, terms, factor, cost }) => {
      const scanned = read === 0 || read + cost <= most;
      if (scanned) read += cost;
      return terms.map((term) => ({ ...term, group: place, factor, alone: terms.length === 1, scanned }));
    });
}

/** How often the words of a question stand in the passages; words that no passage holds are in none. */
const frequencies = (heads: ReadonlyMap<string, Head>, { filled }: Shape): ReadonlyMap<string, FieldFrequencies> =>
  new Map(
    Object.entries(filled).map(([field, passages]) => [
      field,
      { filled: passages, held: (term) => heads.get(wordKey(field, term))?.held ?? 0 },
    ]),
  );
