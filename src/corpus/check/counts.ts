import { splitSentences } from '../../language/sentences.ts';
import type { CheckedCorpus } from './checked-corpus.ts';

/** What a corpus holds, and how long its sentences are in words, for people who look after it. */
export function corpusCounts(corpus: CheckedCorpus): Readonly<Record<string, number>> {
  const { documents, sources, places, observations, indicators, glossary, abbreviations, contacts, computed } = corpus;
  const lengths = (language: 'vi' | 'en'): readonly number[] =>
    documents
      .filter((it) => it.front.language === language)
      .flatMap((it) => it.body.filter((line) => line.kind !== 'heading'))
      .flatMap((line) => splitSentences(line.text))
      .map((sentence) => sentence.split(/\s+/u).length)
      .toSorted((a, b) => a - b);
  const at = (list: readonly number[], share: number): number => list[Math.floor((list.length - 1) * share)] ?? 0;
  const [vi, en] = [lengths('vi'), lengths('en')];
  return {
    documents: documents.length,
    sources: sources.length,
    places: places.length,
    observations: observations.length,
    indicators: indicators.length,
    terms: glossary.length,
    abbreviations: abbreviations.length,
    contacts: contacts.length,
    computedAmounts: computed.length,
    sentencesVi: vi.length,
    medianWordsVi: at(vi, 0.5),
    ninetiethWordsVi: at(vi, 0.9),
    longestWordsVi: at(vi, 1),
    sentencesEn: en.length,
    medianWordsEn: at(en, 0.5),
    ninetiethWordsEn: at(en, 0.9),
    longestWordsEn: at(en, 1),
  };
}
