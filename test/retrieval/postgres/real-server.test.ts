import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../../src/postgres/connect.ts';
import { migrate } from '../../../src/postgres/migrate.ts';
import { INDEX_MIGRATIONS } from '../../../src/postgres/migrations/index-migrations.ts';
import { buildLexical, buildParts, openContent } from '../../../src/retrieval/build-parts.ts';
import { readIndexFile } from '../../../src/retrieval/lexical/file.ts';
import type { SearchRequest } from '../../../src/retrieval/model.ts';
import { dropOld, generationNumbers, movePointer, readPointer } from '../../../src/retrieval/postgres/pointer.ts';
import { readHeads } from '../../../src/retrieval/postgres/read/heads.ts';
import { partsOverDatabase } from '../../../src/retrieval/postgres/read/parts.ts';
import { planTerms } from '../../../src/retrieval/postgres/read/plan.ts';
import { wordsStatement } from '../../../src/retrieval/postgres/read/words.ts';
import { tablesOf } from '../../../src/retrieval/postgres/tables.ts';
import { packWordTable } from '../../../src/retrieval/postgres/word-table.ts';
import { CopyAtWork, whileAlone } from '../../../src/retrieval/postgres/write/build-lock.ts';
import { storeIndex } from '../../../src/retrieval/postgres/write/store-index.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { ownGroups } from '../../../src/retrieval/translation/own-groups.ts';
import { followDatabase } from '../../../src/upkeep/follow-database.ts';
import { startServer, type TestServer } from '../../support/postgres/server.ts';
import { aPassage, inOrder } from '../small-corpus.ts';
import { SMALL_TABLE } from '../small-table.ts';

const WORDS = ['hộ', 'nghèo', 'vay', 'vốn', 'thẻ', 'bảo', 'hiểm', 'nhà', 'nước', 'sạch', 'học', 'phí', 'xã', 'làng'];
/** Enough passages that common words have lists of their own and the byte form; the same each time. */
const PASSAGES = Array.from({ length: 600 }, (_, n) => {
  const words = Array.from({ length: 12 }, (__, i) => WORDS[(n * 7 + i * i * (n % 5) + i) % WORDS.length] ?? '');
  return aPassage(`d${Math.floor(n / 6)}.vi#p${n}`, `${words.join(' ')} số ${n}`);
});
const ask = (text: string): SearchRequest => ({ text, language: 'vi', day: null, places: [], k: 10, perDocument: 3 });

describe('the index on a real server', () => {
  let server: TestServer;
  let replicas: readonly Database[];
  let sql: Database;
  beforeAll(async () => {
    server = await startServer();
    sql = connect(server.url, { connections: 4 });
    replicas = [sql, connect(server.url, { connections: 2 }), connect(server.url, { connections: 2 })];
    await migrate(sql, INDEX_MIGRATIONS);
  });
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.end()));
    await server.stop();
  });

  it('finds by words what files find, with the same scores', async () => {
    const { passages, documents } = inOrder(PASSAGES);
    const sections = readIndexFile(buildLexical(passages));
    const files = await openContent(passages, documents, null);
    const shape = await storeIndex(sql, 1, { files, sections });
    const words = packWordTable(sections);
    const stored = createRetriever(
      await partsOverDatabase(sql, 1, {
        shape,
        words,
        translations: SMALL_TABLE,
        spaces: { own: null, fallback: null },
      }),
    );
    const inFiles = createRetriever(await buildParts(passages, documents, SMALL_TABLE, null));
    for (const text of ['hộ nghèo vay vốn', 'ho ngheo vay von', 'thẻ bảo hiểm số 17', 'nước sạch xã 599', 'poor']) {
      const [expected, found] = [await inFiles.search(ask(text)), await stored.search(ask(text))];
      expect(found.map(({ passage }) => passage.id)).toEqual(expected.map(({ passage }) => passage.id));
      for (const [i, hit] of found.entries()) expect(hit.score).toBeCloseTo(expected[i]?.score ?? 0, 1);
    }
    const groups = ownGroups('hộ nghèo vay vốn số 17', 'vi', SMALL_TABLE);
    const scores = async (most: number) => {
      const heads = await readHeads(sql, tablesOf(1), shape, groups);
      const terms = planTerms(groups, heads, shape, most);
      const asked = { terms, request: ask(''), k: 20, look: 600, vector: null };
      const { text, values } = wordsStatement(tablesOf(1), shape, asked);
      const rows = await sql.unsafe(text, values);
      return {
        read: terms.filter(({ scanned }) => scanned).length,
        scores: new Map(rows.map((row) => [Number(row['ordinal']), Number(row['words'])])),
      };
    };
    const [all, some] = [await scores(60_000), await scores(400)];
    expect(some.read).toBeLessThan(all.read);
    const both = [...some.scores.keys()].filter((ordinal) => all.scores.has(ordinal));
    expect(both.length).toBeGreaterThan(5);
    for (const ordinal of both) expect(some.scores.get(ordinal)).toBeCloseTo(all.scores.get(ordinal) ?? 0, 1);
    expect(stored.frequency('nghèo', 'vi')).toBe(inFiles.frequency('nghèo', 'vi'));
  });

  it('lets one program copy at a time, and the next when that one is gone', async () => {
    const [first, second] = replicas;
    if (!first || !second) throw new Error('no replica');
    let finish = (): void => undefined;
    const working = whileAlone(first, () => new Promise<void>((resolve) => (finish = resolve)));
    await expect
      .poll(() => whileAlone(second, async () => 'alone').catch((error: unknown) => error))
      .toBeInstanceOf(CopyAtWork);
    finish();
    await working;
    await expect(whileAlone(second, async () => 'alone')).resolves.toBe('alone');
  });

  it('tells every replica of a switch within five seconds', async () => {
    for (const number of [1, 2, 3]) {
      await sql`insert into hoi_xa.generations (number, manifest, shape) values (${number}, '{}', '{}') on conflict do nothing`;
    }
    await movePointer(sql, 1);
    const served = replicas.map(() => 'gen-0001');
    const ends = replicas.map((replica, i) =>
      followDatabase({
        sql: replica,
        serving: () => served[i] ?? '',
        reload: async () => {
          served[i] = `gen-000${(await readPointer(replica))?.number}`;
        },
        onFailure: () => undefined,
        lookEvery: 60_000,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await movePointer(sql, 2);
    await expect.poll(() => served, { timeout: 5_000 }).toEqual(['gen-0002', 'gen-0002', 'gen-0002']);
    // After a restart of the server nobody is told of what was switched meanwhile: they look.
    await server.restart();
    await expect
      .poll(
        () =>
          movePointer(sql, 3).then(
            () => true,
            () => false,
          ),
        { timeout: 10_000 },
      )
      .toBe(true);
    await expect.poll(() => served, { timeout: 5_000 }).toEqual(['gen-0003', 'gen-0003', 'gen-0003']);
    for (const end of ends) end();
    expect(await readPointer(sql)).toEqual({ number: 3, before: 2 });
    expect(await dropOld(sql)).toEqual(['gen-0001']);
    expect(await generationNumbers(sql)).toEqual([3, 2]);
  });
});
