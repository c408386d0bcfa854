import { analyse, pairsOf, type TermField } from '../../language/analyse.ts';
import { hasDiacritics } from '../../language/fold.ts';
import type { LexicalPlan, TermGroup } from './model.ts';

/** Fields of the index of passages in both languages; a passage fills those of its own language. */
export const PASSAGE_PLAN: LexicalPlan = {
  k1: 1.2,
  fields: [
    { name: 'accented', pairs: 'accentedPairs', b: 0.75 },
    { name: 'folded', pairs: 'foldedPairs', b: 0.75 },
    { name: 'stem', pairs: 'stemPairs', b: 0.75 },
    { name: 'word', b: 0.75 },
  ],
};

/**
 * The question as groups of one term over passages in its own language.
 *
 * Vietnamese with marks looks in the fields with marks and in the folded ones, half each; without marks in the folded ones alone.
 * Pairs count as much as syllables, pairs of English stems .3.
 */
export function plainGroups(text: string, language: 'vi' | 'en'): readonly TermGroup[] {
  const terms = analyse(text, language);
  if (language === 'en') return [...groups(terms, 'stem', 1), ...groups(terms, 'stem', 0.3, 'stemPairs')];
  const marked = hasDiacritics(text);
  const folded = marked ? 0.5 : 1;
  return [
    ...(marked ? [...groups(terms, 'accented', 0.5), ...groups(terms, 'accented', 0.5, 'accentedPairs')] : []),
    ...groups(terms, 'folded', folded),
    ...groups(terms, 'folded', folded, 'foldedPairs'),
  ];
}

function groups(
  terms: ReturnType<typeof analyse>,
  field: TermField,
  boost: number,
  pairs?: string,
): readonly TermGroup[] {
  const list = terms[field] ?? [];
  const counts = new Map<string, number>();
  for (const term of pairs === undefined ? list : pairsOf(list))
    if (term) counts.set(term, (counts.get(term) ?? 0) + 1);
  return Array.from(counts, ([term, count]) => ({
    terms: [{ field: pairs ?? field, term, weight: 1 }],
    boost: boost * count,
  }));
}
