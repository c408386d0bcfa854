import type { Language } from '../corpus/model.ts';
import type { PassageColumns } from './columns/model.ts';
import type { Scored } from './fusion.ts';

/** What is wanted of the hits together. */
export interface Wanted {
  readonly k: number;
  readonly perDocument: number;
  readonly language: Language;
  readonly accepts: (ordinal: number) => boolean;
}

/**
 * The k best of a list, at most so many from one document. A document and its translation count as one, a passage and its twin as the same:
 * the one in the language asked stands for both, at the place of the better one.
 */
export function diverse(candidates: readonly Scored[], columns: PassageColumns, wanted: Wanted): readonly Scored[] {
  const taken = new Map<number, number>();
  const seen = new Set<number>();
  const hits: Scored[] = [];
  for (const { ordinal: found, score } of candidates) {
    const ordinal = inLanguageAsked(found, columns, wanted);
    const family = columns.familyOf(ordinal);
    const count = taken.get(family) ?? 0;
    if (seen.has(ordinal) || count >= wanted.perDocument) continue;
    seen.add(ordinal);
    taken.set(family, count + 1);
    hits.push({ ordinal, score });
    if (hits.length >= wanted.k) break;
  }
  return hits;
}

function inLanguageAsked(found: number, columns: PassageColumns, { language, accepts }: Wanted): number {
  if (columns.language(found) === language) return found;
  const twin = columns.twinOf(found);
  return twin >= 0 && accepts(twin) ? twin : found;
}
