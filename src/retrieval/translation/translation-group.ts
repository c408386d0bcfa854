import { PAIR_JOINT } from '../../language/analyse.ts';
import type { TermGroup } from '../lexical/model.ts';
import type { Translation } from './model.ts';

/** Translations of one word that a question asks for. */
const MOST = 12;

/** Translations of one word into English, as one group: they count as one word. Empty without translations. */
export function translationGroup(field: string, boost: number, list: readonly Translation[]): readonly TermGroup[] {
  if (list.length === 0) return [];
  const terms = list.slice(0, MOST).map(({ term, probability }) => ({ field, term, weight: probability }));
  return [{ terms, boost }];
}

/** Translations of one word into Vietnamese: one group of its syllables and one of its pairs of syllables. */
export function vietnameseGroups(list: readonly Translation[]): readonly TermGroup[] {
  const isPair = ({ term }: Translation): boolean => term.includes(PAIR_JOINT);
  return [
    ...translationGroup(
      'accented',
      1,
      list.filter((translation) => !isPair(translation)),
    ),
    ...translationGroup('accentedPairs', 1, list.filter(isPair)),
  ];
}
