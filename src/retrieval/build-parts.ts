import type { Document, Passage } from '../corpus/model.ts';
import { createAnalyse } from '../language/analyse.ts';
import { candidatesOverFiles, libraryOverFiles, type OpenedFiles } from './candidates/over-files.ts';
import { openColumns } from './columns/open.ts';
import { packColumns } from './columns/pack.ts';
import type { Embedder } from './embedding/model.ts';
import { createLexicalBuilder } from './lexical/build.ts';
import { openLexicalIndex } from './lexical/open.ts';
import { PASSAGE_PLAN } from './lexical/plain-query.ts';
import { type RetrieverParts, recordsInMemory } from './parts.ts';
import { indexedText } from './indexed-text.ts';
import type { TranslationTable } from './translation/model.ts';
import { createExactVectors } from './vector/exact.ts';

/** The lexical index of passages, as a file's bytes. */
export function buildLexical(passages: Iterable<Passage>): Uint8Array {
  const builder = createLexicalBuilder(PASSAGE_PLAN);
  const analyse = createAnalyse();
  for (const passage of passages) builder.add(analyse(indexedText(passage), passage.language));
  return builder.finish();
}

/** Vectors as rows, one after the other. */
export function rowsOf(vectors: readonly Float32Array[], dimension: number): Float32Array {
  const rows = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, i) => {
    rows.set(vector, i * dimension);
  });
  return rows;
}

/**
 * Everything a retriever needs, built in memory.
 *
 * @param passages those of one document together, documents in the order of `documents`.
 */
export async function buildParts(
  passages: readonly Passage[],
  documents: readonly Document[],
  translations: TranslationTable,
  embedder: Embedder | null,
): Promise<RetrieverParts> {
  return partsOverFiles(await openContent(passages, documents, embedder), embedder, translations);
}

/** The files of a generation, built in memory and opened. */
export async function openContent(
  passages: readonly Passage[],
  documents: readonly Document[],
  embedder: Embedder | null,
): Promise<OpenedFiles> {
  return {
    passages: recordsInMemory(passages),
    documents: recordsInMemory(documents),
    columns: openColumns(packColumns(passages, documents)),
    lexical: openLexicalIndex(buildLexical(passages)),
    vectors: embedder === null ? null : await vectorsOf(passages, embedder),
  };
}

/** What a retriever needs, over opened files. Without the files' vectors the embedder is of no use. */
export function partsOverFiles(
  files: OpenedFiles,
  embedder: Embedder | null,
  translations: TranslationTable,
  fallback: Embedder | null = null,
): RetrieverParts {
  return {
    candidates: candidatesOverFiles(files),
    library: libraryOverFiles(files),
    lexical: files.lexical,
    embedder: files.vectors === null ? null : embedder,
    ...(fallback === null || (files.fallback ?? null) === null ? {} : { fallback }),
    translations,
  };
}

async function vectorsOf(passages: readonly Passage[], embedder: Embedder) {
  const rows = rowsOf(await embedder.embed(passages.map(indexedText)), embedder.dimension);
  return createExactVectors(rows, embedder.dimension);
}
