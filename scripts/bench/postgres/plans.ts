import type { Database } from '../../../src/postgres/connect.ts';
import type { SearchRequest } from '../../../src/retrieval/model.ts';
import { readHeads } from '../../../src/retrieval/postgres/read/heads.ts';
import { nearStatement } from '../../../src/retrieval/postgres/read/near.ts';
import { planTerms } from '../../../src/retrieval/postgres/read/plan.ts';
import { FIRST_LOOK, wordsStatement } from '../../../src/retrieval/postgres/read/words.ts';
import type { Shape, Tables } from '../../../src/retrieval/postgres/tables.ts';
import { ownGroups } from '../../../src/retrieval/translation/own-groups.ts';
import type { TranslationTable } from '../../../src/retrieval/translation/model.ts';

export interface PlanInput {
  readonly sql: Database;
  readonly tables: Tables;
  readonly shape: Shape;
  readonly table: TranslationTable;
  readonly request: SearchRequest;
  readonly vector: Float32Array;
}

const DEPTH = 60;
/** How a table is read, in a line of a plan. */
const SCAN = /(?:Index|Seq|Bitmap) (?:\w+ )*Scan (?:using \S+ )?on \S+/u;

/** How the server looks a question up: the lines of its plans that name an index, each once. */
export async function indexesUsed({
  sql,
  tables,
  shape,
  table,
  request,
  vector,
}: PlanInput): Promise<readonly string[]> {
  const space = { column: 'embedding' as const, dimension: vector.length };
  const groups = ownGroups(request.text, request.language, table);
  const terms = planTerms(groups, await readHeads(sql, tables, shape, groups), shape);
  const statements = [
    wordsStatement(tables, shape, { terms, request, k: DEPTH, look: FIRST_LOOK, vector: { space, vector } }),
    nearStatement(tables, { request, k: 2 * DEPTH, asked: { space, vector }, iterative: true }),
  ];
  const lines: string[] = [];
  for (const { text, values } of statements) {
    const rows = await sql.unsafe(`explain (analyze, costs off, timing off, summary off, buffers off) ${text}`, values);
    for (const { 'QUERY PLAN': line } of rows) {
      const [scan] = SCAN.exec(String(line)) ?? [];
      if (scan !== undefined && !String(line).includes('never executed')) lines.push(scan);
    }
  }
  return [...new Set(lines)];
}
