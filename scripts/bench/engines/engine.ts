/** A text index under measurement. Texts are words parted by single spaces, already folded, the same for every engine. */
export interface Engine {
  readonly name: string;
  /** What exactly is measured, for the reader of the table. */
  readonly configuration: string;
  /** Builds the index and makes it ready; called once. */
  build(texts: readonly string[]): void;
  /** Bytes on disk, and whether they are there only because this measurement wrote them. */
  size(): number;
  /** Places of the ten best texts, best first, for a query of any of its words. */
  search(query: string): readonly number[];
  close(): void;
}

export const HITS = 10;
