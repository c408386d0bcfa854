import type { Document } from '../corpus/model.ts';
import { findCandidates } from './candidates.ts';
import { createSpanJudge } from './coverage.ts';
import { diverse } from './diversity.ts';
import type { Hit, Retriever, SearchRequest } from './model.ts';
import type { RetrieverParts } from './parts.ts';
import { indexedText } from './indexed-text.ts';
import { RETRIEVAL, type RetrievalSettings } from './settings.ts';

/**
 * Retrieval over opened parts: words and vectors, in the language asked and across to the other one. The same question over the same parts
 * always gives the same hits. Throws what the embedder throws.
 */
export function createRetriever(parts: RetrieverParts, settings: RetrievalSettings = RETRIEVAL): Retriever {
  const documents = lazily(() => Array.from({ length: parts.documents.size }, (_, place) => parts.documents.at(place)));
  return {
    search: (request) => search(parts, request, settings),
    passage: (id) => recordOf(parts.passages, id),
    document: (id) => recordOf(parts.documents, id),
    passagesOf(document) {
      const place = parts.documents.find(document);
      if (place < 0) return [];
      const [from, to] = parts.columns.passagesOf(place);
      return Array.from({ length: to - from }, (_, i) => parts.passages.at(from + i));
    },
    judge: (text, language) => createSpanJudge(text, language, parts.lexical, parts.translations),
    documents: (): readonly Document[] => documents(),
  };
}

async function search(
  parts: RetrieverParts,
  request: SearchRequest,
  settings: RetrievalSettings,
): Promise<readonly Hit[]> {
  const { language, k, perDocument } = request;
  if (k < 1 || perDocument < 1) return [];
  const deep = { ...settings, depth: Math.max(settings.depth, 2 * k) };
  const candidates = await findCandidates(parts, request, deep);
  const accepts = parts.columns.filter(request.day, request.places);
  const best = diverse(candidates, parts.columns, { k, perDocument, language, accepts });
  const judge = createSpanJudge(request.text, language, parts.lexical, parts.translations);
  return best.map(({ ordinal, score }) => {
    const passage = parts.passages.at(ordinal);
    const document = parts.documents.at(parts.columns.documentOf(ordinal));
    return { passage, document, score, coverage: judge(indexedText(passage), passage.language) };
  });
}

function recordOf<T>(
  records: { readonly find: (id: string) => number; readonly at: (ordinal: number) => T },
  id: string,
): T | undefined {
  const place = records.find(id);
  return place < 0 ? undefined : records.at(place);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
