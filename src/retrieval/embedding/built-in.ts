import type { Language } from '../../corpus/model.ts';
import type { TranslationTable } from '../translation/model.ts';
import { BilingualEmbeddings } from './bilingual-embeddings.ts';
import type { Embedder } from './model.ts';

/** Grows when the vectors of a text change though the table did not. */
const VERSION = 1;

/**
 * Numbers in a vector of the built-in embeddings: more tell words apart better, fewer keep a large index small.
 *
 * @param passages number of passages that the index will hold.
 */
export function builtInDimension(passages: number): number {
  if (passages <= 2_000) return 2_048;
  return passages < 10_000 ? 1_024 : 384;
}

const NAME = 'hoi-xa-bilingual-';

/** Whether vectors of a model by this name are built-in ones, of whatever table. */
export const isBuiltIn = (model: string): boolean => model.startsWith(NAME);

/**
 * The built-in bilingual embeddings as an embedder.
 *
 * @param tableHash of the table's file; it is part of the name, since another table gives other vectors.
 */
export function createBuiltInEmbedder(table: TranslationTable, tableHash: string, dimension: number): Embedder {
  const embeddings = new BilingualEmbeddings({ table, dimension });
  return {
    model: `${NAME}${VERSION}-${tableHash.slice(0, 12)}`,
    dimension,
    embed: async (texts) => texts.map((text) => embeddings.vectorOf(text)),
    embedQuestion: async (text: string, language: Language) => embeddings.vectorOf(text, language),
  };
}
