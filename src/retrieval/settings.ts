/** How a search weighs what it finds. The values are those that held over several collections; see docs of the evaluation. */
export interface RetrievalSettings {
  /** Passages taken from each index for each language. */
  readonly depth: number;
  /** Share of the words' score in the sum with the vectors' score. */
  readonly lexicalShare: number;
}

export const RETRIEVAL: RetrievalSettings = { depth: 100, lexicalShare: 0.7 };
