import { type FieldFrequencies, groupIdf } from '../../lexical/idf.ts';
import type { WordStatistics } from '../../parts.ts';
import type { Shape } from '../tables.ts';

/** How often single words stand in the passages of a generation, from the table in memory. */
export function statisticsOf(
  words: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { filled }: Shape,
): WordStatistics {
  const fields = new Map(
    Object.entries(filled).map(([field, passages]): [string, FieldFrequencies] => [
      field,
      { filled: passages, held: (term) => words.get(field)?.get(term) ?? 0 },
    ]),
  );
  return {
    documentFrequency: (field, term) => fields.get(field)?.held(term) ?? 0,
    idf: (group) => groupIdf(group, fields),
  };
}
