import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';
import type { LoadedGeneration } from '../../../src/retrieval/generation/load.ts';
import { ensureInDatabase } from '../../../src/retrieval/postgres/ensure.ts';
import { listStored } from '../../../src/retrieval/postgres/list.ts';
import { loadFromDatabase } from '../../../src/retrieval/postgres/read/load-generation.ts';
import { rollBackDatabase } from '../../../src/retrieval/postgres/rollback.ts';
import { copyGeneration } from '../../../src/retrieval/postgres/write/copy-generation.ts';
import { type SmallCorpus, smallCorpus, writeScheme } from '../generation/small-corpus.ts';
import { type VectorDatabase, vectorDatabase } from './stored-corpus.ts';

const QUIET = { embedder: null, onNotice: () => undefined };

let database: VectorDatabase;
let small: SmallCorpus;
beforeAll(async () => {
  database = await vectorDatabase();
});
afterAll(() => database.stop());

const load = async (): Promise<LoadedGeneration> => {
  const loaded = await loadFromDatabase(database.sql, QUIET);
  if (loaded === null) throw new Error('no generation');
  return loaded;
};
const copy = () => copyGeneration({ sql: database.sql, dataFolder: small.dataFolder });

it('a generation is copied at the first start, replaced in one step, gone back to, and served on when a copy fails', async () => {
  small = await smallCorpus();
  expect(await loadFromDatabase(database.sql, QUIET)).toBeNull();
  await copiedAtTheFirstStart();
  await replacedInOneStep();
  await servedOnWhenACopyFails();
}, 120_000);

async function copiedAtTheFirstStart(): Promise<void> {
  const { sql } = database;
  const told: string[] = [];
  const options = { ...QUIET, dataFolder: small.dataFolder, folders: [small.corpus], onRejected: () => undefined };
  const served = await ensureInDatabase(sql, { ...options, onBuild: (why) => told.push(why) });
  expect(served.name).toBe('gen-0001');
  expect(told).toHaveLength(2);
  const again = await ensureInDatabase(sql, { ...options, onBuild: (why) => told.push(why) });
  expect(told).toHaveLength(2);
  expect(again.retriever.documents()).toEqual(served.retriever.documents());
  expect(again.manifest.counts).toEqual(served.manifest.counts);
  expect(again.retriever.documents().length).toBeGreaterThan(0);
}

async function replacedInOneStep(): Promise<void> {
  const before = await load();
  await writeScheme(small.corpus, 'water', 'Hộ nghèo được hỗ trợ bồn chứa nước sinh hoạt.');
  await buildGeneration({ dataFolder: small.dataFolder, folders: [small.corpus], embedder: null });
  expect(await copy()).toMatchObject({ name: 'gen-0002', removed: [] });
  const after = await load();
  expect([before.name, after.name]).toEqual(['gen-0001', 'gen-0002']);
  const bySearch = async ({ retriever }: LoadedGeneration) => {
    const request = { text: 'bồn chứa nước', language: 'vi' as const, day: null, places: [], k: 3, perDocument: 1 };
    return (await retriever.search(request)).map(({ document }) => document.id);
  };
  expect((await bySearch(after))[0]).toBe('schemes/water.vi');
  // An answer under way goes on in the generation that it began in.
  expect(await bySearch(before)).not.toContain('schemes/water.vi');
  expect(await rollBackDatabase(database.sql)).toEqual({ from: 'gen-0002', to: 'gen-0001' });
  expect((await load()).name).toBe('gen-0001');
  await expect(rollBackDatabase(database.sql)).rejects.toThrow('no earlier index');
}

async function servedOnWhenACopyFails(): Promise<void> {
  const { sql } = database;
  await sql.unsafe(`create function hoi_xa.no() returns event_trigger language plpgsql as
    $$ begin if tg_tag = 'CREATE INDEX' then raise 'disk full' using errcode = '53100'; end if; end $$;
    create event trigger no on ddl_command_start execute function hoi_xa.no()`);
  try {
    await expect(copy()).rejects.toThrow('the disk of the server is full (53100)');
  } finally {
    await sql.unsafe('drop event trigger no; drop function hoi_xa.no()');
  }
  expect((await load()).name).toBe('gen-0001');
  expect((await listStored(sql)).map(({ name, current }) => [name, current])).toEqual([
    ['gen-0002', false],
    ['gen-0001', true],
  ]);
  const [left] =
    await sql`select count(*)::integer as tables from pg_tables where schemaname = 'hoi_xa' and tablename ~ '_3$'`;
  expect(left).toEqual({ tables: 0 });
  expect(await copy()).toMatchObject({ name: 'gen-0003', removed: ['gen-0002'] });
}
