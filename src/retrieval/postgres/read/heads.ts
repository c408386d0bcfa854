import { z } from 'zod';
import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import type { TermGroup } from '../../lexical/model.ts';
import { bucketKey, RARE, rarePlace, wordKey } from '../posting.ts';
import type { Shape, Tables } from '../tables.ts';

/** Where a word of a question stands in `postings_N`, and in how many passages. */
export interface Head {
  readonly key: string;
  /** What tells the word from the others of the row; null when the row is its own. */
  readonly hash: number | null;
  readonly held: number;
}

const rows = z.array(z.object({ word: z.number(), held: z.coerce.number() }));

/** Looks up all words of some groups at once. Words that no passage holds are left out. */
export async function readHeads(
  sql: Database,
  { postings }: Tables,
  { buckets }: Shape,
  groups: readonly TermGroup[],
): Promise<ReadonlyMap<string, Head>> {
  const words = [...new Set(groups.flatMap(({ terms }) => terms.map(({ field, term }) => wordKey(field, term))))];
  const rare = words.map((word) => rarePlace(word, buckets));
  const found = rows.parse([
    ...(await sql`
      select word, (max(p.held) + coalesce(sum(cardinality(array_positions(p.hashes, hash))), 0))::integer as held
      from unnest(
        ${arrayLiteral([...words, ...rare.map(({ bucket }) => bucketKey(bucket))])}::text[],
        ${arrayLiteral([...words.map(() => null), ...rare.map(({ hash }) => hash)])}::integer[],
        ${arrayLiteral([...words.keys(), ...words.keys()])}::integer[]
      ) as asked (key, hash, word)
      join ${sql(postings)} p on p.key = asked.key
      group by word`),
  ]);
  return new Map(
    found.flatMap(({ word, held }): [string, Head][] => {
      const [name, place] = [words[word] ?? '', rare[word]];
      if (held === 0 || place === undefined) return [];
      if (held >= RARE) return [[name, { key: name, hash: null, held }]];
      return [[name, { key: bucketKey(place.bucket), hash: place.hash, held }]];
    }),
  );
}
