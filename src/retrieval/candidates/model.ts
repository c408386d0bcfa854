import type { Language, Passage } from '../../corpus/model.ts';
import type { TermGroup } from '../lexical/model.ts';
import type { SearchRequest } from '../model.ts';

/** A question as indexes read it. */
export interface Wanted {
  readonly request: SearchRequest;
  /** Passages wanted of each index for each language. */
  readonly depth: number;
  /** The question's words over passages in its own language. */
  readonly own: readonly TermGroup[];
  /** The same over passages in the other language; asked for only when there are some to look for. */
  readonly other: () => readonly TermGroup[];
  /** Null: words alone. */
  readonly vector: Float32Array | null;
  /** The vector is of the fallback, to be compared with the vectors that the index holds of it. */
  readonly ofFallback?: boolean;
}

/** A passage that one of the indexes found. */
export interface FoundPassage {
  readonly ordinal: number;
  /** Place of its document. */
  readonly document: number;
  readonly language: Language;
  /** BM25 of the words; null when only the vectors found it. */
  readonly words: number | null;
  /** Cosine of question and passage, also of passages that only the words found; null without vectors. */
  readonly similarity: number | null;
}

/** What was found in the question's language and in the other one. */
export interface FoundSides {
  readonly own: readonly FoundPassage[];
  readonly other: readonly FoundPassage[];
}

/** Indexes of words and vectors over the passages of one generation, and the passages. */
export interface CandidateIndex {
  /**
   * For each side the best by words and the nearest by vectors, of passages that fit the day and the places. A passage that can be read in
   * the question's own language is not looked for in the other.
   */
  find(wanted: Wanted): Promise<FoundSides>;
  /** Passages by their places, in the order given. */
  passages(ordinals: readonly number[]): Promise<readonly Passage[]>;
  /** Vectors of length 1, in the order given; none when the index has no vectors. */
  vectors(ordinals: readonly number[]): Promise<readonly Float32Array[]>;
}
