import type { Document, Language, Passage } from '../../corpus/model.ts';
import type { PassageColumns } from '../columns/model.ts';
import type { LexicalHit, LexicalIndex } from '../lexical/model.ts';
import type { SearchRequest } from '../model.ts';
import type { Library, Records } from '../parts.ts';
import type { VectorHit, VectorIndex } from '../vector/model.ts';
import type { CandidateIndex, FoundPassage, Wanted } from './model.ts';

/** Files of a generation, opened. All number the passages alike. */
export interface OpenedFiles {
  readonly passages: Records<Passage>;
  readonly documents: Records<Document>;
  readonly columns: PassageColumns;
  readonly lexical: LexicalIndex;
  /** Null: words alone. */
  readonly vectors: VectorIndex | null;
  /** Vectors of the built-in embeddings, beside those of a configured model. */
  readonly fallback?: VectorIndex | null;
}

/** Candidates from indexes in memory. */
export function candidatesOverFiles({
  passages,
  columns,
  lexical,
  vectors: own,
  fallback = null,
}: OpenedFiles): CandidateIndex {
  const vectorsFor = ({ ofFallback }: Wanted): VectorIndex | null => (ofFallback === true ? fallback : own);
  const complete = (words: readonly LexicalHit[], near: readonly VectorHit[], wanted: Wanted): FoundPassage[] => {
    const vectors = vectorsFor(wanted);
    const { vector } = wanted;
    const scores = new Map(words.map(({ ordinal, score }) => [ordinal, score]));
    const known = new Map(near.map(({ ordinal, score }) => [ordinal, score]));
    const ordinals = [...new Set([...scores.keys(), ...known.keys()])];
    if (vectors !== null && vector !== null) {
      const unknown = ordinals.filter((ordinal) => !known.has(ordinal));
      vectors.similarities(vector, unknown).forEach((score, i) => known.set(unknown[i] ?? 0, score));
    }
    return ordinals.map((ordinal) => ({
      ordinal,
      document: columns.documentOf(ordinal),
      language: columns.language(ordinal),
      words: scores.get(ordinal) ?? null,
      similarity: known.get(ordinal) ?? null,
    }));
  };
  return {
    find: async (wanted) => {
      const { request, depth, vector } = wanted;
      const vectors = vectorsFor(wanted);
      const accepts = readable(columns, request);
      const near = vectors === null || vector === null ? [] : vectors.search(vector, 2 * depth, accepts);
      const other: Language = request.language === 'vi' ? 'en' : 'vi';
      const nearIn = (language: Language) =>
        near.filter(({ ordinal }) => columns.language(ordinal) === language).slice(0, depth);
      const wordsOf = (groups: Wanted['own']) => lexical.search({ groups, k: depth, accepts });
      return {
        own: complete(wordsOf(wanted.own), nearIn(request.language), wanted),
        other: columns.hasLone(other) ? complete(wordsOf(wanted.other()), nearIn(other), wanted) : [],
      };
    },
    passages: async (ordinals) => ordinals.map((ordinal) => passages.at(ordinal)),
    vectors: async (ordinals) => (own === null ? [] : ordinals.map((ordinal) => own.vectorOf(ordinal))),
  };
}

/** Everything is at hand. */
export function libraryOverFiles({ passages, documents, columns }: OpenedFiles): Library {
  return {
    documents,
    familyOf: (document) => columns.familyOfDocument(document),
    passage(id) {
      const place = passages.find(id);
      return place < 0 ? undefined : passages.at(place);
    },
    passagesOf(document) {
      const [from, to] = columns.passagesOf(document);
      return Array.from({ length: to - from }, (_, i) => passages.at(from + i));
    },
    prepare: async () => undefined,
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
