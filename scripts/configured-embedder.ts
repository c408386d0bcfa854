import type { Config } from '../src/config.ts';
import { Failure } from '../src/failure.ts';
import type { Embedder } from '../src/retrieval/embedding/model.ts';

/**
 * The embedder of the configuration; null: the built-in one.
 * @throws {Failure} when an endpoint is configured: it must not be passed over in silence while there is nothing to call it with
 */
export function configuredEmbedder({ embedding }: Config): Embedder | null {
  if (embedding === null) return null;
  throw new Failure(
    `EMBEDDING_MODEL is set to an endpoint's model, which this version cannot call yet.`,
    'Unset EMBEDDING_MODEL to use the built-in embeddings.',
  );
}
