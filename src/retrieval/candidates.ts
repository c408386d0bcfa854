import type { Language } from '../corpus/model.ts';
import type { PassageColumns } from './columns/model.ts';
import { type Scored, weightedSum } from './fusion.ts';
import type { TermGroup } from './lexical/model.ts';
import type { SearchRequest } from './model.ts';
import type { RetrieverParts } from './parts.ts';
import type { Sides } from './rank-by-coverage.ts';
import type { RetrievalSettings } from './settings.ts';
import { crossGroups } from './translation/cross-groups.ts';
import { ownGroups } from './translation/own-groups.ts';
import type { VectorIndex } from './vector/model.ts';

/** The question as a vector, and where to look it up. */
interface VectorSide {
  readonly index: VectorIndex;
  readonly query: Float32Array;
}

/**
 * Passages that may answer, from both indexes, in the question's language and in the other. The score is the weighted sum of the standard
 * scores of words and vectors on its side. What can be read in the question's own language is not looked for in the other.
 */
export async function findCandidates(
  parts: RetrieverParts,
  request: SearchRequest,
  settings: RetrievalSettings,
): Promise<Sides> {
  const accepts = readable(parts.columns, request);
  const vectors = await vectorSide(parts, request);
  const near = vectors === null ? [] : vectors.index.search(vectors.query, 2 * settings.depth, accepts);
  const other: Language = request.language === 'vi' ? 'en' : 'vi';
  const sideOf = (language: Language, groups: readonly TermGroup[]): readonly Scored[] => {
    const words = parts.lexical.search({ groups, k: settings.depth, accepts });
    const extra = near.filter(({ ordinal }) => parts.columns.language(ordinal) === language).slice(0, settings.depth);
    return fuse(words, extra, vectors, settings);
  };
  return {
    own: sideOf(request.language, ownGroups(request.text, request.language, parts.translations)),
    other: parts.columns.hasLone(other)
      ? sideOf(other, crossGroups(request.text, request.language, parts.translations))
      : [],
  };
}

/** A test for passages that fit the request, less those of documents whose translation into the language asked fits as well. */
function readable(columns: PassageColumns, { day, places, language }: SearchRequest): (ordinal: number) => boolean {
  const fits = columns.filter(day, places);
  const known = new Map<number, boolean>();
  const hasFitting = (document: number): boolean => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const [from, to] = columns.passagesOf(document);
    let passage = from;
    while (passage < to && !fits(passage)) passage++;
    known.set(document, passage < to);
    return passage < to;
  };
  return (ordinal) => {
    if (!fits(ordinal)) return false;
    if (columns.language(ordinal) === language) return true;
    const partner = columns.partnerOf(columns.documentOf(ordinal));
    return partner < 0 || !hasFitting(partner);
  };
}

async function vectorSide({ vectors }: RetrieverParts, { text, language }: SearchRequest): Promise<VectorSide | null> {
  if (vectors === null) return null;
  const query = await vectors.embedder.embedQuestion(text, language);
  return query.every((value) => value === 0) ? null : { index: vectors.index, query };
}

/** A passage that only the vectors found has the words' score of the last one that words found. */
function fuse(
  words: readonly Scored[],
  near: readonly Scored[],
  vectors: VectorSide | null,
  { depth, lexicalShare }: RetrievalSettings,
): readonly Scored[] {
  const lexical = new Map(words.map(({ ordinal, score }) => [ordinal, score]));
  const least = words.length < depth ? 0 : (words.at(-1)?.score ?? 0);
  const ordinals = [...new Set([...lexical.keys(), ...near.map(({ ordinal }) => ordinal)])];
  const wordScores = ordinals.map((ordinal) => lexical.get(ordinal) ?? least);
  if (vectors === null) {
    return weightedSum(wordScores, [], 1).map((score, i) => ({ ordinal: ordinals[i] ?? 0, score }));
  }
  const known = new Map(near.map(({ ordinal, score }) => [ordinal, score]));
  const unknown = ordinals.filter((ordinal) => !known.has(ordinal));
  const found = vectors.index.similarities(vectors.query, unknown);
  unknown.forEach((ordinal, i) => known.set(ordinal, found[i] ?? 0));
  const similarities = ordinals.map((ordinal) => known.get(ordinal) ?? 0);
  return weightedSum(wordScores, similarities, lexicalShare).map((score, i) => ({ ordinal: ordinals[i] ?? 0, score }));
}
