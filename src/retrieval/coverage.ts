import type { Language } from '../corpus/model.ts';
import { type Analyse, type AnalysedText, PAIR_JOINT, pairsOf, type TermField } from '../language/analyse.ts';
import { hasDiacritics } from '../language/fold.ts';
import type { SpanJudge } from './model.ts';
import type { WordStatistics } from './parts.ts';
import { tellingWords } from './telling-words.ts';
import { borrowedWords } from './translation/borrowed-words.ts';
import type { Translation, TranslationTable } from './translation/model.ts';

/** A word of the question, what it weighs, and what in a passage of each language holds it. */
interface AskedWord {
  readonly weight: number;
  /** Terms of either language and how well each stands for the word, 0 to 1. */
  readonly fits: Readonly<Record<Language, ReadonlyMap<string, number>>>;
}

/**
 * Tells how much of a question a span of text covers: the share, by inverse document frequency, of the question's telling words that the
 * span holds or translates. 0 to 1; 0 for a question without telling words. Words that no passage has count, and most.
 */
export function createSpanJudge(
  text: string,
  language: Language,
  index: WordStatistics,
  table: TranslationTable,
  analyse: Analyse,
): SpanJudge {
  const field = language === 'en' ? 'stem' : hasDiacritics(text) ? 'accented' : 'folded';
  const words = askedWords(text, analyse(text, language)[field] ?? [], field, index, table);
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  return (span, spanLanguage) => {
    if (total === 0) return 0;
    const same = spanLanguage === language;
    const held = heldTerms(analyse(span, spanLanguage), same ? field : spanLanguage === 'en' ? 'stem' : 'accented');
    const covered = words.reduce((sum, word) => sum + word.weight * degree(word.fits[spanLanguage], held), 0);
    return covered / total;
  };
}

function degree(fits: ReadonlyMap<string, number>, held: ReadonlySet<string>): number {
  let best = 0;
  for (const [term, fit] of fits) if (fit > best && held.has(term)) best = fit;
  return best;
}

function heldTerms(terms: AnalysedText, field: TermField): ReadonlySet<string> {
  const list = terms[field] ?? [];
  return new Set([...list, ...(field === 'stem' ? (terms.word ?? []) : pairsOf(list))]);
}

function askedWords(
  text: string,
  list: readonly string[],
  field: 'stem' | 'accented' | 'folded',
  index: WordStatistics,
  table: TranslationTable,
): readonly AskedWord[] {
  const language = field === 'stem' ? 'en' : 'vi';
  const pairs = pairsOf(list);
  const translate = (term: string) =>
    field === 'folded' ? table.translateFolded(term) : table.translate(term, language);
  const borrowed = new Map(borrowedWords(text, language, table).map((word) => [word.term, word.translations]));
  return tellingWords(list, field).map((own) => {
    const around = pairs.filter((pair) => pair.split(PAIR_JOINT).includes(own));
    const same = fits(own, [borrowed.get(own) ?? []]);
    const other = fits(own, [own, ...around].map(translate));
    return {
      weight: (index.idf({ boost: 1, terms: [{ field, term: own, weight: 1 }] }) + table.idf(own, language)) / 2,
      fits: language === 'vi' ? { vi: same, en: other } : { vi: other, en: same },
    };
  });
}

/** The word itself fits; a translation fits by how likely it is beside the likeliest one. The root keeps the second and third sense alive. */
function fits(own: string, lists: readonly (readonly Translation[])[]): ReadonlyMap<string, number> {
  const found = new Map([[own, 1]]);
  for (const list of lists) {
    const most = list[0]?.probability ?? 1;
    for (const { term, probability } of list) {
      found.set(term, Math.max(found.get(term) ?? 0, Math.sqrt(probability / most)));
    }
  }
  return found;
}
