import type { Database } from '../../../postgres/connect.ts';
import type { MatchedSpace, MatchedSpaces } from '../../generation/match-spaces.ts';
import type { RetrieverParts } from '../../parts.ts';
import type { TranslationTable } from '../../translation/model.ts';
import { type Shape, type Space, tablesOf } from '../tables.ts';
import { vectorVersion } from '../vector-version.ts';
import { openWordTable } from '../word-table.ts';
import { candidatesOverDatabase } from './candidates.ts';
import { libraryOverDatabase } from './library.ts';
import { statisticsOf } from './word-statistics.ts';

export interface StoredWith {
  readonly shape: Shape;
  /** The file that `packWordTable` wrote. */
  readonly words: Uint8Array;
  readonly translations: TranslationTable;
  /** Whose vectors the generation holds. */
  readonly spaces: MatchedSpaces;
}

/** What a retriever needs, over the tables of a generation. */
export async function partsOverDatabase(
  sql: Database,
  number: number,
  { shape, words, translations, spaces }: StoredWith,
): Promise<RetrieverParts> {
  const tables = tablesOf(number);
  const [major = 0, minor = 0] = (await vectorVersion(sql)) ?? [];
  return {
    candidates: candidatesOverDatabase({
      sql,
      tables,
      shape,
      iterative: major > 0 || minor >= 8,
      own: spaceOf(spaces.own),
      fallback: spaceOf(spaces.fallback),
    }),
    library: await libraryOverDatabase(sql, tables),
    lexical: statisticsOf(openWordTable(words), shape),
    embedder: spaces.own?.embedder ?? null,
    ...(spaces.fallback === null ? {} : { fallback: spaces.fallback.embedder }),
    translations,
  };
}

const spaceOf = (matched: MatchedSpace | null): Space | null =>
  matched && { column: matched.of, dimension: matched.embedder.dimension };
