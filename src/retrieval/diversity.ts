import type { Scored } from './fusion.ts';

/** The k best of a list, at most so many from one document; a document and its translation count as one. */
export function diverse(
  candidates: readonly Scored[],
  familyOf: (ordinal: number) => number,
  k: number,
  perDocument: number,
): readonly Scored[] {
  const taken = new Map<number, number>();
  const hits: Scored[] = [];
  for (const hit of candidates) {
    const family = familyOf(hit.ordinal);
    const count = taken.get(family) ?? 0;
    if (count >= perDocument) continue;
    taken.set(family, count + 1);
    hits.push(hit);
    if (hits.length >= k) break;
  }
  return hits;
}
