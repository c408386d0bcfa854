import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { connect } from '../../../src/postgres/connect.ts';
import { generationNumber } from '../../../src/retrieval/generation/layout.ts';
import { loadFromDatabase } from '../../../src/retrieval/postgres/read/load-generation.ts';
import { shapeSchema, tablesOf } from '../../../src/retrieval/postgres/tables.ts';
import { createBuiltInEmbedder } from '../../../src/retrieval/embedding/built-in.ts';
import { loadTable } from '../../../src/retrieval/translation/load-table.ts';
import { timesOf } from '../measure.ts';
import { indexesUsed } from './plans.ts';

/*
 * A process of its own, as a replica would be one: opens what the database serves, asks, tells what it took.
 * Arguments: address of the database, file of questions. Prints one line of JSON.
 */
const questionsSchema = z.record(z.string(), z.object({ language: z.enum(['vi', 'en']), texts: z.array(z.string()) }));

const [url = '', questionFile = ''] = process.argv.slice(2);
const sql = connect(url, { connections: 4 });
const start = performance.now();
const generation = await loadFromDatabase(sql, { embedder: null, onNotice: () => undefined });
if (generation === null) throw new Error('the database has no index');
const loadSeconds = (performance.now() - start) / 1000;
const questions = questionsSchema.parse(JSON.parse(readFileSync(questionFile, 'utf8')));
const requestFor = (text: string, language: 'vi' | 'en') => ({
  text,
  language,
  day: '2026-01-01',
  places: [],
  k: 10,
  perDocument: 3,
});

const times: Record<string, ReturnType<typeof timesOf>> = {};
for (const round of ['warm-up', 'counted']) {
  for (const [name, { language, texts }] of Object.entries(questions)) {
    const milliseconds: number[] = [];
    for (const text of round === 'warm-up' ? texts.slice(0, 10) : texts) {
      const from = performance.now();
      await generation.retriever.search(requestFor(text, language));
      milliseconds.push(performance.now() - from);
    }
    times[name] = timesOf(milliseconds);
  }
}
const number = generationNumber(generation.name) ?? 0;
const tables = tablesOf(number);
const [row] = await sql`select shape from hoi_xa.generations where number = ${number}`;
const shape = shapeSchema.parse(row?.['shape']);
const { table, hash } = await loadTable();
const [text = ''] = Object.values(questions)[0]?.texts ?? [];
const vector = await createBuiltInEmbedder(table, hash, shape.embedding ?? 1).embedQuestion(text, 'vi');
const plan = await indexesUsed({ sql, tables, shape, table, request: requestFor(text, 'vi'), vector });
const sizes: Record<string, number> = {};
for (const [kind, name] of Object.entries(tables)) {
  const [size] = await sql.unsafe(`select pg_table_size('${name}') as rows, pg_indexes_size('${name}') as indexes`);
  sizes[kind] = Number(size?.['rows']);
  sizes[`${kind} indexes`] = Number(size?.['indexes']);
}
await sql.end();
process.stdout.write(
  JSON.stringify({ loadSeconds, residentMegabytes: process.memoryUsage().rss / 1e6, times, plan, sizes }),
);
