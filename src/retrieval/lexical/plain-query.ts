import { analyse, PAIR_JOINT, type TermField } from '../../language/analyse.ts';
import { hasDiacritics } from '../../language/fold.ts';
import { createQuestionWords } from '../../language/question-words.ts';
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

/** What a field and its pairs count; measured on a set of 1,190 questions, where half or twice of each changed little. */
const MARKED = { accented: 0.5, folded: 0.5, pairs: 0.7 };
const UNMARKED = { folded: 1, pairs: 0.7 };
const ENGLISH = { stem: 1, word: 0.3, pairs: 0.3 };
const QUESTION_WORD = 0.3;

/**
 * The question as groups of one term each, over passages in its own language.
 *
 * Vietnamese with marks looks in the fields with marks and in the folded ones, half each; without marks in the folded ones alone. English
 * looks for stems, and for whole words so that names and numbers count more. Words that only ask ("bao nhiêu") count little.
 */
export function plainGroups(text: string, language: 'vi' | 'en'): readonly TermGroup[] {
  const terms = analyse(text, language);
  if (language === 'en') {
    const [stems, words] = [terms.stem ?? [], terms.word ?? []];
    return merged([
      ...singles('stem', stems, ENGLISH.stem),
      ...pairs('stem', stems, ENGLISH.stem * ENGLISH.pairs),
      ...singles('word', words, ENGLISH.word),
    ]);
  }
  const [accented, folded] = [terms.accented ?? [], terms.folded ?? []];
  if (!hasDiacritics(text)) return merged(syllables('folded', folded, createQuestionWords(false)(folded), UNMARKED));
  const asking = createQuestionWords(true)(accented);
  return merged([...syllables('accented', accented, asking, MARKED), ...syllables('folded', folded, asking, MARKED)]);
}

type Weights = Readonly<Partial<Record<TermField, number>>> & { readonly pairs: number };

function syllables(
  field: TermField,
  terms: readonly string[],
  asking: readonly boolean[],
  weights: Weights,
): readonly TermGroup[] {
  const weight = weights[field] ?? 0;
  return [...singles(field, terms, weight, asking), ...pairs(field, terms, weight * weights.pairs, asking)];
}

function singles(
  field: TermField,
  terms: readonly string[],
  boost: number,
  asking: readonly boolean[] = [],
): TermGroup[] {
  return terms.flatMap((term, i) => (term ? [one(field, term, asking[i] ? boost * QUESTION_WORD : boost)] : []));
}

function pairs(
  field: TermField,
  terms: readonly string[],
  boost: number,
  asking: readonly boolean[] = [],
): TermGroup[] {
  return terms.flatMap((term, i) => {
    const before = terms[i - 1];
    if (!before || !term) return [];
    const weak = asking[i - 1] === true || asking[i] === true;
    return [one(`${field}Pairs`, before + PAIR_JOINT + term, weak ? boost * QUESTION_WORD : boost)];
  });
}

function one(field: string, term: string, boost: number): TermGroup {
  return { terms: [{ field, term, weight: 1 }], boost };
}

/** A term that stands several times counts as often, in one group. */
function merged(groups: readonly TermGroup[]): readonly TermGroup[] {
  const byTerm = new Map<string, TermGroup>();
  for (const group of groups) {
    const key = group.terms.map(({ field, term }) => `${field} ${term}`).join();
    byTerm.set(key, { terms: group.terms, boost: group.boost + (byTerm.get(key)?.boost ?? 0) });
  }
  return [...byTerm.values()];
}
