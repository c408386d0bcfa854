import type { Language } from '../../corpus/model.ts';
import { analyse, pairsOf } from '../../language/analyse.ts';
import { isEnglishStopWord } from '../../language/english-stems.ts';
import { foldDiacritics, hasDiacritics } from '../../language/fold.ts';
import type { TermGroup } from '../lexical/model.ts';
import type { Translation, TranslationTable } from './model.ts';

/** Translations of one word that a question asks for. */
const MOST = 12;

/**
 * The question as groups over passages in the other language (probabilistic structured query, Darwish and Oard 2003): all translations of a
 * word count as one word. The words as they are stand beside them: names, numbers, numbers of laws.
 */
export function crossGroups(text: string, language: Language, table: TranslationTable): readonly TermGroup[] {
  return language === 'en' ? overVietnamese(text, table) : overEnglish(text, table);
}

function overVietnamese(text: string, table: TranslationTable): readonly TermGroup[] {
  const analysed = analyse(text, 'en');
  const translated = distinct(analysed.stem ?? []).flatMap((stem) => {
    const translations = table.translate(stem, 'en');
    return [
      ...group('accented', 1, translations.filter(isSyllable)),
      ...group('accentedPairs', 1, translations.filter(isPair)),
    ];
  });
  const names = distinct(analysed.word ?? []).filter((word) => !isEnglishStopWord(word));
  return [...translated, ...names.flatMap((word) => group('folded', 1, [{ term: word, probability: 1 }]))];
}

function overEnglish(text: string, table: TranslationTable): readonly TermGroup[] {
  const analysed = analyse(text, 'vi');
  const marked = hasDiacritics(text);
  const syllables = (marked ? analysed.accented : analysed.folded) ?? [];
  const translate = (term: string) => (marked ? table.translate(term, 'vi') : table.translateFolded(term));
  const translated = [
    ...distinct(syllables).flatMap((term) => group('stem', marked ? 1 : 0.5, translate(term))),
    ...distinct(pairsOf(syllables)).flatMap((term) => group('stem', 1, translate(term))),
  ];
  const names = distinct(syllables.map(foldDiacritics));
  return [...translated, ...names.flatMap((word) => group('word', 1.5, [{ term: word, probability: 1 }]))];
}

function group(field: string, boost: number, translations: readonly Translation[]): readonly TermGroup[] {
  if (translations.length === 0) return [];
  const terms = translations.slice(0, MOST).map(({ term, probability }) => ({ field, term, weight: probability }));
  return [{ terms, boost }];
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].filter((term) => term !== '');
}

const isPair = ({ term }: Translation): boolean => term.includes('_');
const isSyllable = (translation: Translation): boolean => !isPair(translation);
