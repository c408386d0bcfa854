import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { z } from 'zod';
import type { Peer } from '../peer.ts';

const rows = z.array(z.object({ document: z.string() }));

/** SQLite's FTS5 with marks taken off by its own tokenizer (which leaves đ), any of the words, its bm25. */
export const fts5Peer: Peer = {
  name: 'SQLite FTS5',
  configuration: 'unicode61 remove_diacritics 2, words joined by OR, ORDER BY rank',
  async build(folder, { collection }) {
    const db = new DatabaseSync(join(folder, 'fts5.db'));
    db.exec(
      "CREATE VIRTUAL TABLE passages USING fts5(document UNINDEXED, text, tokenize='unicode61 remove_diacritics 2')",
    );
    const insert = db.prepare('INSERT INTO passages(document, text) VALUES (?, ?)');
    db.exec('BEGIN');
    for (const { document, text } of collection.passages) insert.run(document, text);
    db.exec('COMMIT');
    db.close();
  },
  async open(folder, { collection }) {
    const db = new DatabaseSync(join(folder, 'fts5.db'), { readOnly: true });
    const best = db.prepare('SELECT document FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
    return {
      async search({ text }) {
        const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        const query = words.map((word) => `"${word}"`).join(' OR ');
        return rows.parse(best.all(query, collection.depth)).map(({ document }) => document);
      },
    };
  },
};
