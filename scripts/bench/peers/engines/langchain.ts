import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { type Material, type Peer, rowOf } from '../peer.ts';

/** LangChain's store in memory. It keeps nothing on disk, so opening it is building it. */
export const langChainPeer: Peer = {
  name: 'LangChain memory store',
  configuration:
    'MemoryVectorStore of @langchain/classic, cosine; keeps nothing, so texts and vectors are put in at every start',
  async build(_, material) {
    await filled(material);
  },
  async open(_, material) {
    const store = await filled(material);
    return {
      async search({ vector }) {
        const hits = await store.similaritySearchVectorWithScore(Array.from(vector), material.collection.depth);
        return hits.map(([{ metadata }]) => String(metadata['document']));
      },
    };
  },
};

async function filled({ collection: { passages, dimension }, vectors }: Material): Promise<MemoryVectorStore> {
  const rows = vectors();
  // Vectors are given, so the store never calls its embeddings.
  const store = new MemoryVectorStore(new FakeEmbeddings());
  await store.addVectors(
    passages.map((_, row) => rowOf(rows, dimension, row)),
    passages.map(({ document, text }) => new Document({ pageContent: text, metadata: { document } })),
  );
  return store;
}
