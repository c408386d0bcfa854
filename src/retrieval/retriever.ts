import type { Document, Language, Passage } from '../corpus/model.ts';
import { createAnalyse } from '../language/analyse.ts';
import { findCandidates } from './candidates/find.ts';
import { createSpanJudge } from './coverage.ts';
import { diverse } from './diversity.ts';
import { withDocumentEvidence } from './document-evidence.ts';
import type { Hit, Retriever, SearchRequest, SpanJudge } from './model.ts';
import type { RetrieverParts } from './parts.ts';
import { preferOwnLanguage, toCompare } from './prefer-own-language.ts';
import { rankByCoverage } from './rank-by-coverage.ts';
import type { Scored } from './fusion.ts';
import { indexedText } from './indexed-text.ts';
import { rememberingSpans } from './span-terms.ts';
import { wordFrequency } from './word-frequency.ts';
import { RETRIEVAL, type RetrievalSettings } from './settings.ts';

type Judge = (text: string, language: Language) => SpanJudge;

/**
 * Retrieval over opened parts: words and vectors, in the language asked and across to the other one. The same question over the same parts
 * always gives the same hits. Throws what the embedder throws.
 */
export function createRetriever(parts: RetrieverParts, settings: RetrievalSettings = RETRIEVAL): Retriever {
  const { lexical, library, translations } = parts;
  const analyse = createAnalyse();
  const judging = { lexical, translations, analyse, spanTerms: rememberingSpans(analyse) };
  const judge: Judge = (text, language) => createSpanJudge(text, language, judging);
  const documents = lazily(() => Array.from({ length: library.documents.size }, (_, at) => library.documents.at(at)));
  return {
    search: (request) => search(parts, request, settings, judge),
    passage: (id) => library.passage(id),
    document(id) {
      const place = library.documents.find(id);
      return place < 0 ? undefined : library.documents.at(place);
    },
    passagesOf(document) {
      const place = library.documents.find(document);
      return place < 0 ? [] : library.passagesOf(place);
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
  const { own, other, found } = await findCandidates(parts, request, deep);
  const passages = await readPassages(parts, [...own.slice(0, deep.judged), ...other.slice(0, deep.judged)]);
  const judgeSpan = judge(request.text, language);
  const coverageOf = remembering((ordinal) => {
    const passage = passages.at(ordinal);
    return judgeSpan(indexedText(passage), passage.language);
  });
  const documentOf = (ordinal: number): number => found.get(ordinal)?.document ?? -1;
  const familyOf = (ordinal: number): number => parts.library.familyOf(documentOf(ordinal));
  const ranked = rankByCoverage({ own, other }, coverageOf, deep);
  const together = withDocumentEvidence(ranked, familyOf, settings.documentShare);
  const isOwn = (ordinal: number): boolean => found.get(ordinal)?.language === language;
  const best = diverse(await ownLanguageFirst(parts, isOwn, together), familyOf, k, perDocument);
  await Promise.all([passages.add(best), parts.library.prepare(best.map(({ ordinal }) => documentOf(ordinal)))]);
  return best.map(({ ordinal, score }) => ({
    passage: passages.at(ordinal),
    document: parts.library.documents.at(documentOf(ordinal)),
    score,
    coverage: coverageOf(ordinal),
  }));
}

/** Passages by their places, read together. */
async function readPassages({ candidates }: RetrieverParts, first: readonly Scored[]) {
  const known = new Map<number, Passage>();
  const add = async (wanted: readonly Scored[]): Promise<void> => {
    const missing = wanted.map(({ ordinal }) => ordinal).filter((ordinal) => !known.has(ordinal));
    if (missing.length === 0) return;
    (await candidates.passages(missing)).forEach((passage, i) => known.set(missing[i] ?? -1, passage));
  };
  await add(first);
  const at = (ordinal: number): Passage => {
    const passage = known.get(ordinal);
    if (passage === undefined) throw new RangeError(`Passage ${ordinal} was not read`);
    return passage;
  };
  return { add, at };
}

async function ownLanguageFirst(
  { candidates, embedder }: RetrieverParts,
  isOwn: (ordinal: number) => boolean,
  ranked: readonly Scored[],
): Promise<readonly Scored[]> {
  if (embedder === null) return ranked;
  const compared = toCompare(ranked, isOwn);
  if (compared === null) return ranked;
  const ordinals = [...compared.own, ...compared.others].map(({ ordinal }) => ordinal);
  const vectors = await candidates.vectors(ordinals);
  return preferOwnLanguage(ranked, compared, new Map(vectors.map((vector, i) => [ordinals[i] ?? -1, vector])));
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
