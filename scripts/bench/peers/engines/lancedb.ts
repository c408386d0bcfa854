import { connect, Index, rerankers } from '@lancedb/lancedb';
import { z } from 'zod';
import { type Peer, rowOf } from '../peer.ts';

const rows = z.array(z.object({ document: z.string() }));

/** LanceDB's search by vectors, exact as its documentation advises for small tables, or its hybrid with full text. */
export function lanceDbPeer(mode: 'vector' | 'hybrid'): Peer {
  return {
    name: mode === 'hybrid' ? 'LanceDB, hybrid' : 'LanceDB, vectors',
    configuration:
      mode === 'hybrid'
        ? 'cosine without an index, FTS index with ASCII folding and without stems and stop words, fused by its RRFReranker'
        : 'cosine without an index',
    async build(folder, material) {
      const { passages, dimension } = material.collection;
      const vectors = material.vectors();
      const db = await connect(folder);
      const texts = passages.map((passage, row) => ({ ...passage, vector: rowOf(vectors, dimension, row) }));
      const table = await db.createTable('passages', texts);
      if (mode === 'hybrid') {
        const words = { stem: false, removeStopWords: false, asciiFolding: true };
        await table.createIndex('text', { config: Index.fts(words) });
        await table.waitForIndex(['text_idx'], 60);
      }
      db.close();
    },
    async open(folder, { collection }) {
      const db = await connect(folder);
      const table = await db.openTable('passages');
      const reranker = await rerankers.RRFReranker.create();
      return {
        async search({ text, vector }) {
          const nearest = table.query().nearestTo(vector).distanceType('cosine').select(['document']);
          const query =
            mode === 'hybrid'
              ? nearest
                  .fullTextSearch(text, { columns: ['text'] })
                  .rerank(reranker)
                  .limit(collection.depth)
              : nearest.limit(collection.depth);
          const found: readonly { document: string }[] = await query.toArray();
          return rows.parse(found.map(({ document }) => ({ document }))).map(({ document }) => document);
        },
      };
    },
  };
}
