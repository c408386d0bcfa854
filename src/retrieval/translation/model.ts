import type { Language } from '../../corpus/model.ts';

/** One translation of a term and how much of the term's meaning it carries. */
export interface Translation {
  /** English stem, Vietnamese syllable with marks, or pair of such syllables joined by `_`. */
  readonly term: string;
  /** Share among the translations listed for the same term; they sum to 1. */
  readonly probability: number;
}

/** One line of learnt knowledge: an English stem and a Vietnamese term that translate each other. */
export interface TableEntry {
  readonly english: string;
  readonly vietnamese: string;
  /** Square root of p(vi|en) · p(en|vi), 0 to 1. */
  readonly score: number;
}

/** A table as it is trained and stored. */
export interface TableContent {
  /** Number of text pairs it was trained on. */
  readonly pairs: number;
  readonly entries: readonly TableEntry[];
  /** Pairs of texts that each English stem occurs in. */
  readonly englishFrequency: ReadonlyMap<string, number>;
  /** Pairs of texts that each Vietnamese term occurs in. */
  readonly vietnameseFrequency: ReadonlyMap<string, number>;
}

/** A table in use. */
export interface TranslationTable {
  /** Translations of an index term of the language into the other, best first; empty when it is not known. */
  translate(term: string, from: Language): readonly Translation[];
  /**
   * English translations of a syllable or pair written without marks, through every reading of it with marks, each weighted by how often
   * it occurs: `ho` → hộ, hồ, họ, hơ …
   */
  translateFolded(term: string): readonly Translation[];
  /** Inverse document frequency over the texts that the table was trained on; a syllable without marks has that of all its readings. */
  idf(term: string, language: Language): number;
}
