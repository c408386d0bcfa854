import type { Config } from '../src/config.ts';
import type { Embedder } from '../src/retrieval/embedding/model.ts';

/** The embedder of the configuration; null: the built-in one. */
export function configuredEmbedder(_config: Config): Embedder | null {
  return null;
}
