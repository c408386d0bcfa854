import { LocalIndex } from 'vectra';
import { type Peer, rowOf } from '../peer.ts';

/** Vectra's index in a folder, loaded as a whole with the first question. */
export const vectraPeer: Peer = {
  name: 'vectra',
  configuration: 'LocalIndex, batchInsertItems, queryItems by cosine',
  async build(folder, material) {
    const { passages, dimension } = material.collection;
    const vectors = material.vectors();
    const index = new LocalIndex(folder);
    await index.createIndex({ version: 1, deleteIfExists: true });
    await index.batchInsertItems(
      passages.map(({ document, text }, row) => ({
        vector: rowOf(vectors, dimension, row),
        metadata: { document, text },
      })),
    );
  },
  async open(folder, { collection }) {
    const index = new LocalIndex(folder);
    return {
      async search({ text, vector }) {
        const found = await index.queryItems(Array.from(vector), text, collection.depth);
        return found.map(({ item }) => String(item.metadata['document']));
      },
    };
  },
};
