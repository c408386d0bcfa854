import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Engine, HITS } from './engine.ts';

/** SQLite's FTS5 at its leanest: no copy of the texts, no journal, one transaction. */
export function createFts5(folder: string): Engine {
  const path = join(folder, 'fts5.db');
  const db = new DatabaseSync(path);
  db.exec(
    'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA mmap_size = 1000000000',
  );
  db.exec("CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0')");
  const best = db.prepare(`SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ${HITS}`);
  return {
    name: 'SQLite FTS5',
    configuration: 'OR query, bm25(), contentless, unicode61, whole index in its cache; on disk without journal',
    build(texts) {
      const insert = db.prepare('INSERT INTO texts(rowid, text) VALUES (?, ?)');
      db.exec('BEGIN');
      texts.forEach((text, place) => insert.run(place + 1, text));
      db.exec('COMMIT');
    },
    size: () => statSync(path).size,
    search: (query) => best.all(anyOf(query)).map((row) => placeOf(row)),
    close: () => db.close(),
  };
}

function anyOf(query: string): string {
  return query
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' OR ');
}

function placeOf(row: unknown): number {
  if (typeof row === 'object' && row !== null && 'rowid' in row) return Number(row.rowid) - 1;
  throw new TypeError('a row without rowid');
}
