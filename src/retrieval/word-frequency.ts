import type { Language } from '../corpus/model.ts';
import { canonicalVietnamese } from '../language/canonical.ts';
import { englishStem } from '../language/english-stems.ts';
import { foldDiacritics } from '../language/fold.ts';
import type { WordStatistics } from './parts.ts';

/** Number of passages that hold a word of a language in any of the forms that are indexed; 0 for a word that no passage knows. */
export function wordFrequency(word: string, language: Language, index: WordStatistics): number {
  const plain = foldDiacritics(word);
  const forms: readonly (readonly [string, string])[] =
    language === 'en'
      ? [
          ['stem', englishStem(plain)],
          ['word', plain],
        ]
      : [
          ['folded', plain],
          ['accented', canonicalVietnamese(word)],
        ];
  return Math.max(...forms.map(([field, term]) => index.documentFrequency(field, term)));
}
