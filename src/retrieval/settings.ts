/** How a search weighs what it finds. The values held on every collection tried; between half and twice of each changed little. */
export interface RetrievalSettings {
  /** Passages taken from each index for each language. */
  readonly depth: number;
  /** Share of the words' score in the sum with the vectors' score. */
  readonly lexicalShare: number;
  /** Passages of each language whose coverage of the question is looked at. */
  readonly judged: number;
  /** What a standard deviation of coverage counts beside one of the sum. */
  readonly coverageWeight: number;
}

export const RETRIEVAL: RetrievalSettings = { depth: 100, lexicalShare: 0.7, judged: 30, coverageWeight: 0.4 };
