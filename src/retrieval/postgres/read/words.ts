import { BLOCK } from '../posting.ts';
import type { SearchRequest } from '../../model.ts';
import type { Shape, Tables } from '../tables.ts';
import { createParameters, fits, readable } from './conditions.ts';
import type { PlannedTerm } from './plan.ts';
import { type AskedVector, similarityOf } from './similarity.ts';

/** Passages whose score is completed by the words that were not read. */
const COMPLETED = 600;
/** Passages looked at before any is dropped because it does not fit the day or the places. */
export const FIRST_LOOK = 1_000;

export interface WordsAsked {
  readonly terms: readonly PlannedTerm[];
  readonly request: SearchRequest;
  readonly k: number;
  /** Best passages by score that are tested for the day and the places. */
  readonly look: number;
  readonly vector: AskedVector | null;
}

/**
 * The best passages by BM25, as one statement. Entries of the words to read are summed by passage; the best are tested for day and places;
 * of those left the words that stand nearly everywhere are added, looked up by a byte each.
 */
export function wordsStatement(tables: Tables, shape: Shape, asked: WordsAsked) {
  const parameters = createParameters();
  const { terms, request, k, look, vector } = asked;
  const column = (of: (term: PlannedTerm) => string | number | null, type: string): string =>
    parameters.add(terms.map(of), type);
  const k1 = parameters.add(shape.k1, 'float8');
  const entry = `(block * ${BLOCK} + (entry >> 15)) as ordinal, weight * (entry & 32767) / 1024 as x`;
  const text = `
    with asked as materialized (
      select key, hash, grp, weight, factor, alone = 1 as alone, scanned = 1 as scanned from unnest(
        ${column(({ key }) => key, 'text[]')}, ${column(({ hash }) => hash, 'integer[]')},
        ${column(({ group }) => group, 'integer[]')}, ${column(({ weight }) => weight, 'float8[]')},
        ${column(({ factor }) => factor, 'float8[]')}, ${column(({ alone }) => Number(alone), 'integer[]')},
        ${column(({ scanned }) => Number(scanned), 'integer[]')}
      ) as asked (key, hash, grp, weight, factor, alone, scanned)
    ), own_rows as not materialized (
      select grp, weight, factor, alone, scanned, block, unnest(entries) as entry
      from asked join ${tables.postings} using (key)
      where asked.hash is null and (scanned or dense is null)
    ), shared_rows as not materialized (
      select grp, weight, factor, alone, scanned, block, entry from (
        select grp, weight, factor, alone, scanned, block, asked.hash as wanted,
          unnest(entries) as entry, unnest(hashes) as hash
        from asked join ${tables.postings} using (key) where asked.hash is not null
      ) as shared where hash = wanted
    ), entries as not materialized (
      select grp, factor, alone, scanned, ${entry} from own_rows
      union all select grp, factor, alone, scanned, ${entry} from shared_rows
    ), scores as (
      select ordinal, sum(score) as score from (
        select ordinal, factor * x / (x + ${k1}) as score from entries where scanned and alone
        union all
        select ordinal, factor * sum(x) / (sum(x) + ${k1}) from entries
        where scanned and not alone group by ordinal, grp, factor
      ) as each group by ordinal
    ), ranked as materialized (
      select ordinal, score from scores order by score desc, ordinal limit ${parameters.add(look, 'integer')}
    ), fitting as materialized (
      select p.ordinal, p.document, p.language, r.score
      from ranked r join ${tables.passages} p using (ordinal)
      where ${fits('p', request, parameters)} and ${readable('p', request, tables, parameters)}
      order by r.score desc, ordinal limit ${COMPLETED}
    ), everywhere as materialized (
      select grp, weight, factor, block, dense || ''::bytea as dense
      from asked join ${tables.postings} using (key) where not scanned and dense is not null
    ), added as (
      select ordinal, sum(factor * x / (x + ${k1})) as score from (
        select ordinal, factor, sum(x) as x from (
          select ordinal, grp, factor, weight * ${k1} * byte / (255 - byte) as x
          from everywhere, lateral (
            select ordinal, get_byte(dense, ordinal % ${BLOCK}) as byte
            from unnest(array(select ordinal from fitting)) as ordinal where ordinal / ${BLOCK} = block offset 0
          ) as bytes where byte > 0
          union all
          select ordinal, grp, factor, x from entries join fitting using (ordinal) where not scanned
        ) as parts group by ordinal, grp, factor
      ) as sums group by ordinal
    ), complete as (
      select f.ordinal, f.document, f.language, f.score + coalesce(added.score, 0) as words
      from fitting f left join added using (ordinal)
    ), best as materialized (
      select * from complete order by words desc, ordinal limit ${parameters.add(k, 'integer')}
    )
    select best.ordinal, best.document, best.language, best.words, ${similarityOf(vector, parameters)} as similarity,
      (select count(*) from ranked)::integer as ranked
    from best${vector === null ? '' : ` join ${tables.passages} using (ordinal)`} order by words desc, ordinal`;
  return { text, values: parameters.values };
}
