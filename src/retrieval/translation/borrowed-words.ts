import type { Language } from '../../corpus/model.ts';
import { analyse, pairsOf } from '../../language/analyse.ts';
import { englishStem } from '../../language/english-stems.ts';
import { hasDiacritics } from '../../language/fold.ts';
import type { Translation, TranslationTable } from './model.ts';

/** A word of the other language in a question, and what it means in the question's own. */
export interface BorrowedWord {
  /** As it stands in the question, an index term of the question's language. */
  readonly term: string;
  readonly translations: readonly Translation[];
}

/**
 * Words of the other language that a question uses: English words that are no Vietnamese syllables in a Vietnamese question ("thủ tục xin
 * loan"), words with Vietnamese marks in an English one ("a loan for hộ nghèo").
 */
export function borrowedWords(text: string, language: Language, table: TranslationTable): readonly BorrowedWord[] {
  return language === 'vi' ? englishWords(text, table) : vietnameseWords(text, table);
}

function englishWords(text: string, table: TranslationTable): readonly BorrowedWord[] {
  return [...new Set(analyse(text, 'vi').folded)].flatMap((term) => {
    if (term === '' || table.translateFolded(term).length > 0) return [];
    const translations = table.translate(englishStem(term), 'en');
    return translations.length > 0 ? [{ term, translations }] : [];
  });
}

function vietnameseWords(text: string, table: TranslationTable): readonly BorrowedWord[] {
  const accented = analyse(text, 'vi').accented ?? [];
  return [...new Set([...accented, ...pairsOf(accented)])].flatMap((term) => {
    const translations = hasDiacritics(term) ? table.translate(term, 'vi') : [];
    return translations.length > 0 ? [{ term: englishStem(term), translations }] : [];
  });
}
