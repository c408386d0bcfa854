import type { Language } from '../../corpus/model.ts';
import type { TermGroup } from '../lexical/model.ts';
import { plainGroups } from '../lexical/plain-query.ts';
import { borrowedWords } from './borrowed-words.ts';
import type { TranslationTable } from './model.ts';
import { translationGroup, vietnameseGroups } from './translation-group.ts';

/** The question as groups over passages in its own language; words that it borrows from the other language are translated. */
export function ownGroups(text: string, language: Language, table: TranslationTable): readonly TermGroup[] {
  const borrowed = borrowedWords(text, language, table).flatMap(({ translations }) =>
    language === 'en' ? translationGroup('stem', 1, translations) : vietnameseGroups(translations),
  );
  return [...plainGroups(text, language), ...borrowed];
}
