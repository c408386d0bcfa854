import type { RetrieverParts } from '../parts.ts';
import { createRetriever } from '../retriever.ts';

const QUESTIONS = 3;
const LETTERS = 200;

/**
 * Searches for the titles of a few documents, the first and the last among them.
 * Throws when a search does, or when a score is no number.
 */
export async function tryOut(parts: RetrieverParts): Promise<void> {
  const retriever = createRetriever(parts);
  for (let i = 0; i < QUESTIONS; i++) {
    const { documents } = parts.library;
    const document = documents.at(Math.round((i * (documents.size - 1)) / (QUESTIONS - 1)));
    const text = document.title.slice(0, LETTERS);
    const { language } = document;
    const hits = await retriever.search({ text, language, day: null, places: [], k: 3, perDocument: 1 });
    const wrong = hits.find((hit) => !Number.isFinite(hit.score) || hit.passage.document !== hit.document.id);
    if (wrong) throw new Error(`a search in the index found ${wrong.passage.id} with the score ${wrong.score}`);
  }
}
