import { Failure } from '../../src/failure.ts';
import type { Database } from '../../src/postgres/connect.ts';
import { listStored } from '../../src/retrieval/postgres/list.ts';
import { rollBackDatabase } from '../../src/retrieval/postgres/rollback.ts';
import { copyGeneration } from '../../src/retrieval/postgres/write/copy-generation.ts';
import type { Terminal } from '../command-line.ts';

interface Given {
  readonly data: string;
  readonly json: boolean;
}

const figure = (value: number): string => value.toLocaleString('en-US');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
/** Milliseconds between two lines of progress. */
const LINE_MS = 3_000;

function databaseOf({ database }: Terminal): Database {
  const opened = database();
  if (opened !== null) return opened;
  throw new Failure('No database is configured.', 'Set DATABASE_URL, postgres://user:password@host:5432/database.');
}

/** `npm run index -- --to postgres`: copies the index that is served below the data folder. */
export async function copyToPostgres({ data, json }: Given, terminal: Terminal): Promise<undefined> {
  const { print, note } = terminal;
  const started = performance.now();
  let told = started;
  const summary = await copyGeneration({
    sql: databaseOf(terminal),
    dataFolder: data,
    onProgress: (stage, done, total) => {
      if (performance.now() - told < LINE_MS) return;
      told = performance.now();
      note(`Copying ${stage}: ${done} of ${total}`);
    },
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (json) print(JSON.stringify({ ...summary, seconds }));
  else {
    print(
      `${summary.from} is served from PostgreSQL as ${summary.name}: ${figure(summary.passages)} passages, ${seconds} s.`,
    );
    if (summary.removed.length > 0) print(`Removed there: ${summary.removed.join(', ')}.`);
  }
  return undefined;
}

/** `npm run index -- --rollback --to postgres` */
export async function goBackInPostgres({ json }: Given, terminal: Terminal): Promise<undefined> {
  const { from, to } = await rollBackDatabase(databaseOf(terminal));
  terminal.print(json ? JSON.stringify({ from, to }) : `${to} is served from PostgreSQL now, instead of ${from}.`);
  return undefined;
}

/** `npm run index -- --list --to postgres` */
export async function listPostgres({ json }: Given, terminal: Terminal): Promise<undefined> {
  const listed = await listStored(databaseOf(terminal));
  if (json) terminal.print(JSON.stringify(listed));
  else if (listed.length === 0)
    terminal.print('The database has no index. Copy one with `npm run index -- --to postgres`.');
  else
    for (const { name, current, written, documents, passages, bytes } of listed) {
      const counts = `${figure(documents)} documents, ${figure(passages)} passages, ${megabytes(bytes)}`;
      terminal.print(`${current ? '*' : ' '} ${name}  ${written}  ${counts}`);
    }
  return undefined;
}
