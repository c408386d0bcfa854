import type { Language } from '../../corpus/model.ts';
import { analyse, pairsOf } from '../../language/analyse.ts';
import { isEnglishStopWord } from '../../language/english-stems.ts';
import { foldDiacritics, hasDiacritics } from '../../language/fold.ts';
import type { TermGroup } from '../lexical/model.ts';
import type { TranslationTable } from './model.ts';
import { translationGroup, vietnameseGroups } from './translation-group.ts';

/**
 * The question as groups over passages in the other language (probabilistic structured query, Darwish and Oard 2003): all translations of a
 * word count as one word. The words as they are stand beside them: names, numbers, numbers of laws.
 */
export function crossGroups(text: string, language: Language, table: TranslationTable): readonly TermGroup[] {
  return language === 'en' ? overVietnamese(text, table) : overEnglish(text, table);
}

function overVietnamese(text: string, table: TranslationTable): readonly TermGroup[] {
  const analysed = analyse(text, 'en');
  const translated = distinct(analysed.stem ?? []).flatMap((stem) => vietnameseGroups(table.translate(stem, 'en')));
  const names = distinct(analysed.word ?? []).filter((word) => !isEnglishStopWord(word));
  return [...translated, ...names.flatMap((word) => translationGroup('folded', 1, [{ term: word, probability: 1 }]))];
}

function overEnglish(text: string, table: TranslationTable): readonly TermGroup[] {
  const analysed = analyse(text, 'vi');
  const marked = hasDiacritics(text);
  const syllables = (marked ? analysed.accented : analysed.folded) ?? [];
  const translate = (term: string) => (marked ? table.translate(term, 'vi') : table.translateFolded(term));
  const translated = [
    ...distinct(syllables).flatMap((term) => translationGroup('stem', marked ? 1 : 0.5, translate(term))),
    ...distinct(pairsOf(syllables)).flatMap((term) => translationGroup('stem', 1, translate(term))),
  ];
  const names = distinct(syllables.map(foldDiacritics));
  return [...translated, ...names.flatMap((word) => translationGroup('word', 1.5, [{ term: word, probability: 1 }]))];
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].filter((term) => term !== '');
}
