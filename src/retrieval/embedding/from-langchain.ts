import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from './model.ts';

/** Any embeddings of LangChain as an embedder; vectors are brought to length 1. */
export function embedderFromLangChain(embeddings: EmbeddingsInterface, model: string, dimension: number): Embedder {
  return {
    model,
    dimension,
    embed: async (texts) => (await embeddings.embedDocuments([...texts])).map(unitVector),
    embedQuestion: async (text) => unitVector(await embeddings.embedQuery(text)),
  };
}

function unitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => (length > 0 ? value / length : 0));
}
