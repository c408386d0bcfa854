import type { Day, Language } from '../../corpus/model.ts';

/** What a search asks of every passage, kept apart from the passages so that none is read to be passed over. */
export interface PassageColumns {
  /** Number of passages. */
  readonly size: number;
  /** Number of documents. */
  readonly documents: number;
  language(passage: number): Language;
  /** Place of the passage's document in the order of documents. */
  documentOf(passage: number): number;
  /** The same number for a document and its translation. */
  familyOfDocument(document: number): number;
  /** The document that translates the document or that it translates, or -1. */
  partnerOf(document: number): number;
  /** Whether a passage in the language says what no passage of a translation in force on the same days, about the same places, can say. */
  hasLone(language: Language): boolean;
  /** Passages of a document: from the first to before the second. */
  passagesOf(document: number): readonly [from: number, to: number];
  /**
   * A test for passages in force on the day (null: any day) and about the places or the whole country (none: anywhere).
   * Entries of registers (laws, places, glossary) never pass: they are looked up by their id.
   */
  filter(day: Day | null, places: readonly string[]): (passage: number) => boolean;
}
