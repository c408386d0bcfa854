import { z } from 'zod';
import type { Database } from '../../src/postgres/connect.ts';
import { generationName } from '../../src/retrieval/generation/layout.ts';
import { generationNumbers, readPointer } from '../../src/retrieval/postgres/pointer.ts';
import { type Shape, shapeSchema, tablesOf } from '../../src/retrieval/postgres/tables.ts';
import { type Finding, fail, ok, warn } from './check.ts';

const COPY = 'Run `npm run index -- --to postgres`.';

const shapes = z.array(z.object({ shape: shapeSchema })).max(1);
const tableRows = z.array(z.object({ name: z.string() }));
const indexRows = z.array(z.object({ name: z.string(), valid: z.boolean(), method: z.string() }));

/** Whether the generation that the database serves is whole and its indexes are valid, and whether a killed copy left anything. */
export async function checkStoredIndex(sql: Database): Promise<Finding[]> {
  const pointer = await readPointer(sql);
  if (pointer === null) return [warn('stored index', 'the database has no index yet', COPY)];
  const { number } = pointer;
  const name = generationName(number);
  const [row] = shapes.parse([...(await sql`select shape from hoi_xa.generations where number = ${number}`)]);
  if (!row) return [fail('stored index', `${name} is named and not there`, COPY)];
  return [
    await countFinding(sql, number, row.shape),
    await indexFinding(sql, number, row.shape),
    await leftFinding(sql),
  ];
}

async function countFinding(sql: Database, number: number, shape: Shape): Promise<Finding> {
  const name = generationName(number);
  const { passages, texts, documents } = tablesOf(number);
  const counts = await Promise.all(
    [passages, texts, documents].map(async (table) => {
      const [row] = await sql.unsafe(`select count(*)::integer as rows from ${table}`);
      return Number(row?.['rows']);
    }),
  );
  const isWhole = counts.join() === [shape.passages, shape.passages, shape.documents].join();
  return isWhole
    ? ok('stored index', `${name} is whole: ${shape.documents} documents, ${shape.passages} passages`)
    : fail('stored index', `${name} has lost rows`, COPY);
}

async function indexFinding(sql: Database, number: number, { embedding }: Shape): Promise<Finding> {
  const tables = Object.values(tablesOf(number));
  const indexes = indexRows.parse([
    ...(await sql.unsafe(`
      select c.relname as name, i.indisvalid and i.indisready as valid, a.amname as method
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
      where i.indrelid in (${tables.map((table) => `'${table}'::regclass`).join()})`)),
  ]);
  const broken = indexes.filter(({ valid }) => !valid);
  if (broken.length > 0)
    return fail(
      'indexes',
      `${broken.map(({ name }) => name).join(', ')} not valid`,
      `${COPY} Or: reindex index concurrently.`,
    );
  if (embedding !== null && !indexes.some(({ method }) => method === 'hnsw'))
    return fail('indexes', 'the graph over the vectors is missing: every search reads all of them', COPY);
  return ok('indexes', `${indexes.length} are valid`);
}

async function leftFinding(sql: Database): Promise<Finding> {
  const known = new Set((await generationNumbers(sql)).flatMap((number) => Object.values(tablesOf(number))));
  const tables = tableRows.parse([
    ...(await sql`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname = 'hoi_xa' and tablename ~ '^(documents|passages|texts|postings)_[0-9]+$'`),
  ]);
  const left = tables.filter(({ name }) => !known.has(name));
  return left.length === 0
    ? ok('left behind', 'no copy was cut off')
    : warn('left behind', `${left.length} tables of a copy that was cut off, or is at work`, COPY);
}
