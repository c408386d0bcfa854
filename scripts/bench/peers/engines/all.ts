import type { Peer } from '../peer.ts';

/** Every engine by its word on a command line; a library is loaded only in the process that measures it. */
export const ENGINES: Readonly<Record<string, () => Promise<Peer>>> = {
  own: async () => (await import('./own.ts')).ownPeer,
  minisearch: async () => (await import('./minisearch.ts')).miniSearchPeer(false),
  'minisearch-folded': async () => (await import('./minisearch.ts')).miniSearchPeer(true),
  'orama-fulltext': async () => (await import('./orama.ts')).oramaPeer('fulltext'),
  'orama-hybrid': async () => (await import('./orama.ts')).oramaPeer('hybrid'),
  fts5: async () => (await import('./fts5.ts')).fts5Peer,
  'lancedb-vector': async () => (await import('./lancedb.ts')).lanceDbPeer('vector'),
  'lancedb-hybrid': async () => (await import('./lancedb.ts')).lanceDbPeer('hybrid'),
  langchain: async () => (await import('./langchain.ts')).langChainPeer,
  vectra: async () => (await import('./vectra.ts')).vectraPeer,
};
