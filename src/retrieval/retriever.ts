import type { Document, Language } from '../corpus/model.ts';
import { createAnalyse } from '../language/analyse.ts';
import { findCandidates } from './candidates.ts';
import { createSpanJudge } from './coverage.ts';
import { diverse } from './diversity.ts';
import { withDocumentEvidence } from './document-evidence.ts';
import type { Hit, Retriever, SearchRequest, SpanJudge } from './model.ts';
import type { RetrieverParts } from './parts.ts';
import { preferOwnLanguage } from './prefer-own-language.ts';
import { rankByCoverage } from './rank-by-coverage.ts';
import type { Scored } from './fusion.ts';
import { indexedText } from './indexed-text.ts';
import { wordFrequency } from './word-frequency.ts';
import { RETRIEVAL, type RetrievalSettings } from './settings.ts';

type Judge = (text: string, language: Language) => SpanJudge;

/**
 * Retrieval over opened parts: words and vectors, in the language asked and across to the other one. The same question over the same parts
 * always gives the same hits. Throws what the embedder throws.
 */
export function createRetriever(parts: RetrieverParts, settings: RetrievalSettings = RETRIEVAL): Retriever {
  const analyse = createAnalyse();
  const judge: Judge = (text, language) => createSpanJudge(text, language, parts.lexical, parts.translations, analyse);
  const documents = lazily(() => Array.from({ length: parts.documents.size }, (_, place) => parts.documents.at(place)));
  return {
    search: (request) => search(parts, request, settings, judge),
    passage: (id) => recordOf(parts.passages, id),
    document: (id) => recordOf(parts.documents, id),
    passagesOf(document) {
      const place = parts.documents.find(document);
      if (place < 0) return [];
      const [from, to] = parts.columns.passagesOf(place);
      return Array.from({ length: to - from }, (_, i) => parts.passages.at(from + i));
    },
    judge,
    frequency: (word, language) => wordFrequency(word, language, parts.lexical),
    documents: (): readonly Document[] => documents(),
  };
}

async function search(
  parts: RetrieverParts,
  request: SearchRequest,
  settings: RetrievalSettings,
  judge: Judge,
): Promise<readonly Hit[]> {
  const { language, k, perDocument } = request;
  if (k < 1 || perDocument < 1) return [];
  const deep = { ...settings, depth: Math.max(settings.depth, 2 * k) };
  const judgeSpan = judge(request.text, language);
  const coverageOf = remembering((ordinal) => {
    const passage = parts.passages.at(ordinal);
    return judgeSpan(indexedText(passage), passage.language);
  });
  const ranked = rankByCoverage(await findCandidates(parts, request, deep), coverageOf, deep);
  const together = withDocumentEvidence(ranked, (ordinal) => parts.columns.familyOf(ordinal), settings.documentShare);
  const candidates = ownLanguageFirst(parts, language, together);
  const best = diverse(candidates, parts.columns, k, perDocument);
  return best.map(({ ordinal, score }) => ({
    passage: parts.passages.at(ordinal),
    document: parts.documents.at(parts.columns.documentOf(ordinal)),
    score,
    coverage: coverageOf(ordinal),
  }));
}

function ownLanguageFirst(
  { columns, vectors }: RetrieverParts,
  language: Language,
  ranked: readonly Scored[],
): readonly Scored[] {
  if (vectors === null) return ranked;
  const isOwn = (ordinal: number): boolean => columns.language(ordinal) === language;
  return preferOwnLanguage(ranked, isOwn, (ordinal) => vectors.index.vectorOf(ordinal));
}

function recordOf<T>(
  records: { readonly find: (id: string) => number; readonly at: (ordinal: number) => T },
  id: string,
): T | undefined {
  const place = records.find(id);
  return place < 0 ? undefined : records.at(place);
}

function remembering(work: (ordinal: number) => number): (ordinal: number) => number {
  const known = new Map<number, number>();
  return (ordinal) => {
    const value = known.get(ordinal) ?? work(ordinal);
    known.set(ordinal, value);
    return value;
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
