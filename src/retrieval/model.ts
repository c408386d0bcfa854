import type { Day, Document, Language, Passage } from '../corpus/model.ts';

/** What is looked for. */
export interface SearchRequest {
  readonly text: string;
  readonly language: Language;
  /** Only passages in force on this day; `null` searches all. */
  readonly day: Day | null;
  /** Only passages about these places or about the whole country; empty searches all. */
  readonly places: readonly string[];
  /** Number of hits wanted. */
  readonly k: number;
  /** At most so many hits from one document (a document and its translation count as one). */
  readonly perDocument: number;
}

/** A passage found, best first; scores compare within one search only. */
export interface Hit {
  readonly passage: Passage;
  readonly document: Document;
  readonly score: number;
  /** Share of the question's telling words (by idf) that the passage holds or translates, 0 to 1. */
  readonly coverage: number;
}

/** Tells how much of a question a span of text holds: 0 nothing, 1 every telling word. */
export type SpanJudge = (span: string, language: Language) => number;

/** Retrieval over one generation. */
export interface Retriever {
  search(request: SearchRequest): Promise<readonly Hit[]>;
  passage(id: string): Passage | undefined;
  document(id: string): Document | undefined;
  /** Passages of one document, in its order. */
  passagesOf(document: string): readonly Passage[];
  /** A judge of spans for one question: shares by idf, translations counted, as `coverage` of a hit. */
  judge(text: string, language: Language): SpanJudge;
  /** Number of passages that hold a word of a language, with or without its marks. */
  frequency(word: string, language: Language): number;
  /** All documents of the generation. */
  documents(): readonly Document[];
}
