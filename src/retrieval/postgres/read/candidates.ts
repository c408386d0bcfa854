import { z } from 'zod';
import type { Passage } from '../../../corpus/model.ts';
import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { Database } from '../../../postgres/connect.ts';
import type { CandidateIndex, FoundPassage, Wanted } from '../../candidates/model.ts';
import { passageRecord } from '../../generation/records.ts';
import type { TermGroup } from '../../lexical/model.ts';
import type { Shape, Space, Tables } from '../tables.ts';
import { readHeads } from './heads.ts';
import { nearStatement } from './near.ts';
import { planTerms } from './plan.ts';
import type { AskedVector } from './similarity.ts';
import { FIRST_LOOK, wordsStatement } from './words.ts';

/** One generation in a database. */
export interface StoredGeneration {
  readonly sql: Database;
  readonly tables: Tables;
  readonly shape: Shape;
  /** Vectors that questions are compared with; null: words alone. */
  readonly own: Space | null;
  /** Vectors that stand in. */
  readonly fallback: Space | null;
  /** pgvector 0.8 or newer. */
  readonly iterative: boolean;
}

const place = { ordinal: z.number(), document: z.number(), language: z.enum(['vi', 'en']) };
const nearRows = z.array(z.object({ ...place, similarity: z.number() }));
const wordRows = z.array(
  z.object({ ...place, words: z.number(), similarity: z.number().nullable(), ranked: z.number() }),
);
const textRows = z.array(z.object({ ordinal: z.number(), record: passageRecord }));
const vectorRows = z.array(z.object({ ordinal: z.number(), embedding: z.string() }));

/** How much further is looked when too few of the best passages fit the day and the places. */
const FURTHER = 30;

/** Candidates from a database: words and vectors are asked for at the same time. */
export function candidatesOverDatabase(stored: StoredGeneration): CandidateIndex {
  const { sql, tables, shape } = stored;
  return {
    async find(wanted) {
      const other = wanted.request.language === 'vi' ? 'en' : 'vi';
      const [near, own, others] = await Promise.all([
        findNear(stored, wanted),
        findWords(stored, wanted, wanted.own),
        shape.lone[other] ? findWords(stored, wanted, wanted.other()) : null,
      ]);
      const join = (words: readonly FoundPassage[], language: string): readonly FoundPassage[] => {
        const known = new Set(words.map(({ ordinal }) => ordinal));
        const nearest = near.filter((passage) => passage.language === language).slice(0, wanted.depth);
        return [...words, ...nearest.filter(({ ordinal }) => !known.has(ordinal))];
      };
      return { own: join(own, wanted.request.language), other: others === null ? [] : join(others, other) };
    },
    async passages(ordinals) {
      const rows =
        await sql`select ordinal, record from ${sql(tables.texts)} where ordinal = any(${arrayLiteral(ordinals)}::integer[])`;
      const found = new Map(textRows.parse([...rows]).map(({ ordinal, record }) => [ordinal, record]));
      return ordinals.map((ordinal): Passage => {
        const passage = found.get(ordinal);
        if (passage === undefined) throw new RangeError(`No passage ${ordinal}`);
        return passage;
      });
    },
    async vectors(ordinals) {
      if (stored.own === null) return [];
      const rows = await sql`
        select ordinal, ${sql(stored.own.column)}::text as embedding from ${sql(tables.passages)} where ordinal = any(${arrayLiteral(ordinals)}::integer[])`;
      const found = new Map(vectorRows.parse([...rows]).map((row) => [row.ordinal, row.embedding]));
      return ordinals.map((ordinal) => Float32Array.from(JSON.parse(found.get(ordinal) ?? '[]')));
    },
  };
}

function askedVector({ own, fallback }: StoredGeneration, { vector, ofFallback }: Wanted): AskedVector | null {
  const space = ofFallback === true ? fallback : own;
  return vector === null || space === null ? null : { space, vector };
}

async function findNear(stored: StoredGeneration, wanted: Wanted): Promise<readonly FoundPassage[]> {
  const { sql, tables, iterative } = stored;
  const asked = askedVector(stored, wanted);
  if (asked === null) return [];
  const { text, values } = nearStatement(tables, { request: wanted.request, k: 2 * wanted.depth, asked, iterative });
  const rows = nearRows.parse([...(await sql.unsafe(text, values, { prepare: true }))]);
  return rows.map((row) => ({ ...row, words: null }));
}

async function findWords(stored: StoredGeneration, wanted: Wanted, groups: readonly TermGroup[]) {
  const { sql, tables, shape } = stored;
  const { request, depth } = wanted;
  const vector = askedVector(stored, wanted);
  const terms = planTerms(groups, await readHeads(sql, tables, shape, groups), shape);
  if (terms.length === 0) return [];
  for (let look = FIRST_LOOK; ; look = Math.min(shape.passages, look * FURTHER)) {
    const { text, values } = wordsStatement(tables, shape, { terms, request, k: depth, look, vector });
    const rows = wordRows.parse([...(await sql.unsafe(text, values, { prepare: true }))]);
    const [first] = rows;
    const isAll = look >= shape.passages || (first !== undefined && first.ranked < look);
    if (rows.length >= depth || isAll) return rows;
  }
}
