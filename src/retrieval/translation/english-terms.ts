import type { Language } from '../../corpus/model.ts';
import { analyse, pairsOf } from '../../language/analyse.ts';
import { englishStem } from '../../language/english-stems.ts';
import { hasDiacritics } from '../../language/fold.ts';
import type { Translation, TranslationTable } from './model.ts';

/** Translations of a term that count, and the least share of one. */
const MOST = 8;
const LEAST = 0.03;

/**
 * How often each English stem is to be expected in a text: for English text its own stems, for Vietnamese text the translations of its
 * syllables and pairs of syllables by their probability. A syllable that the table does not know is taken for a name and stays.
 */
export function expectedEnglishTerms(text: string, language: Language, table: TranslationTable): Map<string, number> {
  const expected = new Map<string, number>();
  const add = (term: string, count: number) => expected.set(term, (expected.get(term) ?? 0) + count);
  const analysed = analyse(text, language);
  if (language === 'en') {
    for (const stem of analysed.stem ?? []) if (stem !== '') add(stem, 1);
    return expected;
  }
  const marked = hasDiacritics(text);
  const syllables = (marked ? analysed.accented : analysed.folded) ?? [];
  const translate = (term: string) => (marked ? table.translate(term, 'vi') : table.translateFolded(term));
  for (const syllable of syllables) {
    if (syllable === '') continue;
    const translations = best(translate(syllable));
    if (translations.length === 0) add(englishStem(syllable), 1);
    for (const { term, probability } of translations) add(term, probability);
  }
  for (const pair of pairsOf(syllables)) {
    for (const { term, probability } of best(translate(pair))) add(term, probability);
  }
  return expected;
}

function best(translations: readonly Translation[]): readonly Translation[] {
  const kept = translations.slice(0, MOST);
  const sum = kept.reduce((total, translation) => total + translation.probability, 0);
  return kept
    .map(({ term, probability }) => ({ term, probability: probability / sum }))
    .filter(({ probability }) => probability >= LEAST);
}
