import type { Language } from '../corpus/model.ts';
import { type Analyse, type AnalysedText, pairsOf, type TermField } from '../language/analyse.ts';
import { hasDiacritics } from '../language/fold.ts';
import type { LexicalIndex } from './lexical/model.ts';
import type { SpanJudge } from './model.ts';
import { tellingWords } from './telling-words.ts';
import type { TranslationTable } from './translation/model.ts';

/** A word of the question, what it weighs, and what in a passage of each language holds it. */
interface AskedWord {
  readonly weight: number;
  readonly own: string;
  readonly translations: ReadonlySet<string>;
}

/** Translations less likely than this do not count as the same word. */
const LIKELY = 0.1;

/**
 * Tells how much of a question a span of text covers: the share, by inverse document frequency, of the question's telling words that the
 * span holds or translates. 0 to 1; 0 for a question without telling words. Words that no passage has count, and most.
 */
export function createSpanJudge(
  text: string,
  language: Language,
  index: LexicalIndex,
  table: TranslationTable,
  analyse: Analyse,
): SpanJudge {
  const field = language === 'en' ? 'stem' : hasDiacritics(text) ? 'accented' : 'folded';
  const words = askedWords(analyse(text, language)[field] ?? [], field, index, table);
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  return (span, spanLanguage) => {
    if (total === 0) return 0;
    const same = spanLanguage === language;
    const held = heldTerms(analyse(span, spanLanguage), same ? field : spanLanguage === 'en' ? 'stem' : 'accented');
    const covered = words.filter((word) => holds(word, held, same)).reduce((sum, word) => sum + word.weight, 0);
    return covered / total;
  };
}

function holds(word: AskedWord, held: ReadonlySet<string>, sameLanguage: boolean): boolean {
  if (held.has(word.own)) return true;
  return !sameLanguage && [...word.translations].some((term) => held.has(term));
}

function heldTerms(terms: AnalysedText, field: TermField): ReadonlySet<string> {
  const list = terms[field] ?? [];
  return new Set([...list, ...(field === 'stem' ? (terms.word ?? []) : pairsOf(list))]);
}

function askedWords(
  list: readonly string[],
  field: 'stem' | 'accented' | 'folded',
  index: LexicalIndex,
  table: TranslationTable,
): readonly AskedWord[] {
  const telling = tellingWords(list, field);
  const translate = (term: string) =>
    field === 'folded' ? table.translateFolded(term) : table.translate(term, field === 'stem' ? 'en' : 'vi');
  const likely = (term: string) =>
    translate(term)
      .filter(({ probability }) => probability >= LIKELY)
      .map((translation) => translation.term);
  const pairs = pairsOf(list);
  return telling.map((own) => ({
    own,
    weight: index.idf({ boost: 1, terms: [{ field, term: own, weight: 1 }] }),
    translations: new Set([
      ...likely(own),
      ...pairs.filter((pair) => pair.split('_').includes(own)).flatMap((pair) => likely(pair)),
    ]),
  }));
}
