/** How a search weighs what it finds. The values held on every collection tried; between half and twice of each changed little. */
export interface RetrievalSettings {
  /** Passages taken from each index for each language. */
  readonly depth: number;
  /** Share of the words' score in the sum with the vectors' score. */
  readonly lexicalShare: number;
  /** Passages of each language whose coverage of the question is looked at. */
  readonly judged: number;
  /** What covering the whole question counts, in standard deviations of the sum. */
  readonly coverageWeight: number;
  /** What passages in the other language get ahead, in the same unit: translation loses a part of every score. */
  readonly crossing: number;
  /** Share of the scores of a document's other passages that each of its passages gets. */
  readonly documentShare: number;
}

export const RETRIEVAL: RetrievalSettings = {
  depth: 60,
  lexicalShare: 0.75,
  judged: 24,
  coverageWeight: 3.5,
  crossing: 0.7,
  documentShare: 0.15,
};
