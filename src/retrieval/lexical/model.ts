/** One index term of a group. */
export interface WeightedTerm {
  readonly field: string;
  readonly term: string;
  /** Share of one occurrence that counts, 1 for the word itself, a probability for a translation of it. */
  readonly weight: number;
}

/**
 * Terms that stand for one word of the question. Their frequencies (each over its own field's length norm) are summed by weight before
 * saturation, and the group has one document frequency: the weighted mean of its terms' document frequencies.
 */
export interface TermGroup {
  readonly terms: readonly WeightedTerm[];
  /** Factor of the group's score, greater than 0. */
  readonly boost: number;
}

export interface LexicalQuery {
  readonly groups: readonly TermGroup[];
  /** Number of hits wanted. */
  readonly k: number;
  /** Which passages may be found; all when absent. Called with an ordinal, often; a bitmap look-up is right here. */
  readonly accepts?: (ordinal: number) => boolean;
  /** Hits score at least this; anything above 0 when absent. */
  readonly minScore?: number;
}

/** A passage found, by its place in the order of adding. */
export interface LexicalHit {
  readonly ordinal: number;
  readonly score: number;
}

/** An opened lexical index. Every method is pure; nothing is ever written to the bytes it rests on. */
export interface LexicalIndex {
  /** Number of passages added. */
  readonly passages: number;
  readonly fields: readonly string[];
  /** The k best by BM25, best first, ties by ordinal. The same as scoring every passage. Unknown fields and terms match nothing. */
  search(query: LexicalQuery): readonly LexicalHit[];
  /** Number of passages that hold the term in the field. */
  documentFrequency(field: string, term: string): number;
  /** Inverse document frequency of a group, as `search` uses it; highest for a group that is in no passage. */
  idf(group: TermGroup): number;
  /**
   * Which groups some passages hold: for each group a row with 1 for each passage that holds any of its terms, 0 for the others.
   *
   * @param ordinals ascending, each once.
   */
  held(groups: readonly TermGroup[], ordinals: Uint32Array): readonly Uint8Array[];
}

/** One field of an index to build. */
export interface FieldPlan {
  readonly name: string;
  /** Name of the field that holds the pairs of neighbouring terms of this one; none when absent. */
  readonly pairs?: string;
  /** Length normalisation of BM25, 0 (none) to 1 (full). */
  readonly b: number;
}

export interface LexicalPlan {
  /** Saturation of BM25. */
  readonly k1: number;
  readonly fields: readonly FieldPlan[];
}
