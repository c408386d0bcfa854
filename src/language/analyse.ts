import { canonicalVietnamese } from './canonical.ts';
import { bareEnglishWord, englishStem, isEnglishStopWord } from './english-stems.ts';
import { foldDiacritics } from './fold.ts';
import { remembered } from './remembered.ts';
import { sentencesOfWords, type Word } from './syllables.ts';

/** The kinds of index term: syllables of Vietnamese text with and without marks; stems and folded words of English text. */
export const TERM_FIELDS = ['accented', 'folded', 'stem', 'word'] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** Stands between two terms that are not neighbours: the end of a sentence, or around the whole number of a law. */
export const GAP = '';

/** What joins the two terms of a pair. */
export const PAIR_JOINT = '_';

/** Index terms of a text by field, in the order of the text, repeats kept, with {@link GAP}s. Fields of the other language are absent. */
export type AnalysedText = Readonly<Partial<Record<TermField, readonly string[]>>>;

/** Text and its language to index terms. */
export type Analyse = (text: string, language: 'vi' | 'en') => AnalysedText;

/**
 * Turns text into index terms.
 *
 * - Vietnamese: `accented` and `folded` syllables.
 * - English: `stem` without stop words, and `word`, every word bare but not stemmed, for names and numbers.
 *
 * The number of a law is there in parts (`7`, `2021`, `nđ`, `cp`) and, between gaps, whole (`7/2021/nđ-cp`).
 */
export function analyse(text: string, language: 'vi' | 'en'): AnalysedText {
  return analyseWith({
    canonical: canonicalVietnamese,
    fold: foldDiacritics,
    stem: englishStem,
    bare: bareEnglishWord,
  })(text, language);
}

/** {@link analyse} for many texts: remembers the forms of the words it has met. */
export function createAnalyse(): Analyse {
  return analyseWith({
    canonical: remembered(canonicalVietnamese),
    fold: remembered(foldDiacritics),
    stem: remembered(englishStem),
    bare: remembered(bareEnglishWord),
  });
}

type Forms = Readonly<Record<'canonical' | 'fold' | 'stem' | 'bare', (word: string) => string>>;

function analyseWith({ canonical, fold, stem, bare }: Forms): Analyse {
  return (text, language) => {
    const sentences = sentencesOfWords(text.normalize('NFC').toLowerCase());
    if (language === 'vi') {
      const accented = terms(sentences, canonical);
      return { accented, folded: accented.map(fold) };
    }
    const telling = sentences.map((words) => words.filter((word) => !isEnglishStopWord(word.whole)));
    return { stem: terms(telling, stem), word: terms(sentences, bare) };
  };
}

/** Pairs of neighbouring terms, `hộ_nghèo`; none across a gap. */
export function pairsOf(terms: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (let i = 1; i < terms.length; i++) {
    const [first, second] = [terms[i - 1], terms[i]];
    if (first && second) pairs.push(first + PAIR_JOINT + second);
  }
  return pairs;
}

function terms(sentences: readonly (readonly Word[])[], form: (word: string) => string): readonly string[] {
  const found: string[] = [];
  for (const words of sentences) {
    for (const word of words) for (const part of word.parts) found.push(form(part));
    found.push(GAP);
    for (const word of words) if (word.parts.length > 1) found.push(form(word.whole), GAP);
  }
  return found;
}
