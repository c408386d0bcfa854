import type { Language } from '../corpus/model.ts';
import { type Analyse, PAIR_JOINT, pairsOf } from '../language/analyse.ts';
import { hasDiacritics } from '../language/fold.ts';
import { createFitFinder, type FitFinder } from './fit-finder.ts';
import type { SpanJudge } from './model.ts';
import type { WordStatistics } from './parts.ts';
import { tellingWords } from './telling-words.ts';
import { borrowedWords } from './translation/borrowed-words.ts';
import type { Translation, TranslationTable } from './translation/model.ts';

/** What a judge of spans rests on. */
export interface JudgeParts {
  readonly lexical: WordStatistics;
  readonly translations: TranslationTable;
  /** Terms of a question. */
  readonly analyse: Analyse;
  /** Terms of a span of the corpus. */
  readonly spanTerms: Analyse;
}

/** A word of the question, and what it weighs. */
interface AskedWord {
  readonly term: string;
  /** Pairs of the question that it is part of. */
  readonly pairs: readonly string[];
  readonly weight: number;
}

/**
 * Tells how much of a question a span of text covers: the share, by inverse document frequency, of the question's telling words that the
 * span holds or translates. 0 to 1; 0 for a question without telling words. Words that no passage has count, and most.
 */
export function createSpanJudge(text: string, language: Language, parts: JudgeParts): SpanJudge {
  const field = language === 'en' ? 'stem' : hasDiacritics(text) ? 'accented' : 'folded';
  let asked: ReturnType<typeof weigh> | undefined;
  const weigh = () => {
    const words = askedWords(parts.analyse(text, language)[field] ?? [], field, parts);
    return { words, total: words.reduce((sum, word) => sum + word.weight, 0) };
  };
  const finders: Partial<Record<Language, FitFinder>> = {};
  const finderFor = (spanLanguage: Language, words: readonly AskedWord[]): FitFinder =>
    (finders[spanLanguage] ??= createFitFinder(
      spanLanguage === language
        ? sameLanguageFits(words, text, language, parts)
        : otherLanguageFits(words, field, parts),
    ));
  return (span, spanLanguage) => {
    const { words, total } = (asked ??= weigh());
    if (total === 0) return 0;
    const terms = parts.spanTerms(span, spanLanguage);
    const inField = spanLanguage === 'en' ? 'stem' : spanLanguage === language ? field : 'accented';
    const also = inField === 'stem' ? { alone: terms.word ?? [] } : { pairs: true as const };
    const found = finderFor(spanLanguage, words).find(terms[inField] ?? [], also);
    return words.reduce((sum, word, at) => sum + word.weight * (found[at] ?? 0), 0) / total;
  };
}

type QuestionField = 'stem' | 'accented' | 'folded';

/** Terms that stand for a word, and how well, 0 to 1. */
type Fits = ReadonlyMap<string, number>;

function askedWords(
  list: readonly string[],
  field: QuestionField,
  { lexical, translations }: JudgeParts,
): readonly AskedWord[] {
  const language = field === 'stem' ? 'en' : 'vi';
  const pairs = pairsOf(list);
  return tellingWords(list, field).map((term) => ({
    term,
    pairs: pairs.filter((pair) => pair.split(PAIR_JOINT).includes(term)),
    weight: (lexical.idf({ boost: 1, terms: [{ field, term, weight: 1 }] }) + translations.idf(term, language)) / 2,
  }));
}

function sameLanguageFits(
  words: readonly AskedWord[],
  text: string,
  language: Language,
  { translations }: JudgeParts,
): readonly Fits[] {
  const borrowed = new Map(borrowedWords(text, language, translations).map((word) => [word.term, word.translations]));
  return words.map(({ term }) => fits(term, [borrowed.get(term) ?? []]));
}

function otherLanguageFits(
  words: readonly AskedWord[],
  field: QuestionField,
  { translations }: JudgeParts,
): readonly Fits[] {
  const translate = (term: string): readonly Translation[] =>
    field === 'folded'
      ? translations.translateFolded(term)
      : translations.translate(term, field === 'stem' ? 'en' : 'vi');
  return words.map(({ term, pairs }) => fits(term, [term, ...pairs].map(translate)));
}

/** The word itself fits; a translation fits by how likely it is beside the likeliest one. The root keeps the second and third sense alive. */
function fits(own: string, lists: readonly (readonly Translation[])[]): Fits {
  const found = new Map([[own, 1]]);
  for (const list of lists) {
    const most = list[0]?.probability ?? 1;
    for (const { term, probability } of list) {
      found.set(term, Math.max(found.get(term) ?? 0, Math.sqrt(probability / most)));
    }
  }
  return found;
}
