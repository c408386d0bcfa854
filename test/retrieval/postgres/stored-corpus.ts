import type { Document, Passage } from '../../../src/corpus/model.ts';
import { connect, type Database } from '../../../src/postgres/connect.ts';
import { migrate } from '../../../src/postgres/migrate.ts';
import { INDEX_MIGRATIONS } from '../../../src/postgres/migrations/index-migrations.ts';
import { buildLexical, openContent } from '../../../src/retrieval/build-parts.ts';
import { readIndexFile } from '../../../src/retrieval/lexical/file.ts';
import type { Retriever } from '../../../src/retrieval/model.ts';
import { partsOverDatabase } from '../../../src/retrieval/postgres/read/parts.ts';
import { packWordTable } from '../../../src/retrieval/postgres/word-table.ts';
import { storeIndex } from '../../../src/retrieval/postgres/write/store-index.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { onGivenServer } from '../../support/postgres/given-server.ts';
import { startPglite } from '../../support/postgres/pglite.ts';
import { inOrder, SMALL_EMBEDDER } from '../small-corpus.ts';
import { SMALL_TABLE } from '../small-table.ts';

export interface VectorDatabase {
  readonly sql: Database;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A database with pgvector and the tables of the index: the server given, or PGlite. */
export async function vectorDatabase(): Promise<VectorDatabase> {
  const database = (await onGivenServer()) ?? (await startPglite());
  const sql = connect(database.url, { connections: 4 });
  await migrate(sql, INDEX_MIGRATIONS);
  return {
    sql,
    url: database.url,
    stop: async () => {
      await sql.end();
      await database.stop();
    },
  };
}

const SMALL_SPACES = { own: { embedder: SMALL_EMBEDDER, of: 'embedding' }, fallback: null } as const;

/** A retriever over passages stored as a generation of a number of its own. */
export async function storedRetriever(
  sql: Database,
  number: number,
  passages: readonly Passage[],
  given: readonly Document[] = [],
): Promise<Retriever> {
  const ordered = inOrder(passages, given);
  const sections = readIndexFile(buildLexical(ordered.passages));
  const files = await openContent(ordered.passages, ordered.documents, SMALL_EMBEDDER);
  const shape = await storeIndex(sql, number, { files, sections });
  const words = packWordTable(sections);
  return createRetriever(
    await partsOverDatabase(sql, number, { shape, words, translations: SMALL_TABLE, spaces: SMALL_SPACES }),
  );
}
