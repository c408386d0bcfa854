import { z } from 'zod';
import type { DataRead } from '../tables/fault.ts';
import { cell, readTable } from '../tables/table.ts';

/** A term of the offices that people need explained, and the document whose sentence explains it. */
export interface ExplainedTerm {
  readonly vi: string;
  readonly en: string;
  /** Document without language, `schemes/poverty-standard-2026`. */
  readonly document: string;
}

const row = z.object({ vi: cell, en: cell, document: cell });

/** Reads the text of `explained-terms.csv`. */
export function parseExplainedTerms(text: string, file: string): DataRead<ExplainedTerm> {
  return readTable(text, file, row);
}
