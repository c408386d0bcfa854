import { buildGeneration } from '../../../../src/retrieval/generation/build.ts';
import { loadGeneration } from '../../../../src/retrieval/generation/load.ts';
import type { Peer } from '../peer.ts';

const nothing = (): void => undefined;

/** A document without its language: the peers' names of documents are the same in both. */
const family = (document: string): string => document.replace(/\.(?:vi|en)$/u, '');

/** The project's own search over a generation, as the bot uses it. */
export const ownPeer: Peer = {
  name: 'Hỏi Xã',
  configuration:
    'a generation as npm run index builds it: reads the files, splits them, embeds the passages itself, checks and fsyncs; a search embeds its question',
  async build(folder, { collection }) {
    await buildGeneration({ dataFolder: folder, folders: [collection.folder], embedder: null });
  },
  async open(folder) {
    const loading = await loadGeneration(folder, { embedder: null, onNotice: nothing, onRejected: nothing });
    if (loading.kind !== 'loaded') throw new Error(`the generation is ${loading.kind}`);
    const { retriever } = loading.generation;
    return {
      async search({ text, language }) {
        const hits = await retriever.search({ text, language, day: null, places: [], k: 10, perDocument: 1 });
        return hits.map(({ document }) => family(document.id));
      },
    };
  },
};
