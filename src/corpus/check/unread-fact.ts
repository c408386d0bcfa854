import { z } from 'zod';
import { foldDiacritics } from '../../language/fold.ts';
import type { DataRead } from '../tables/fault.ts';
import { cell, listCell, readTable } from '../tables/table.ts';

/** A figure or a claim that circulates but that nobody has read in a source: it must not stand in the corpus next to its subject. */
export interface UnreadFact {
  /** Figures and dates as a Vietnamese text writes them (`160.000`, `24/02/2025`), or phrases of either language. Each is looked for alone. */
  readonly figures: readonly string[];
  /** Folded words; one of them in the same line, or in the name of the document, makes the figure this fact. */
  readonly subjects: readonly string[];
  readonly why: string;
}

const row = z
  .object({ figures: listCell, subjects: listCell, why: cell })
  .refine((it) => it.figures.length > 0 && it.subjects.length > 0, 'figures and subjects must not be empty')
  .transform((it): UnreadFact => ({ ...it, subjects: it.subjects.map(foldDiacritics) }));

/** Reads the text of `unread-facts.csv`. */
export function parseUnreadFacts(text: string, file: string): DataRead<UnreadFact> {
  return readTable(text, file, row);
}
