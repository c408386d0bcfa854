/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Ends it and removes what it kept. Connections must be closed before. */
  readonly stop: () => Promise<void>;
}
