import { readFile } from 'node:fs/promises';
import type { Document, Passage } from '../../corpus/model.ts';
import { packColumns } from '../columns/pack.ts';
import { buildLexical, rowsOf } from '../build-parts.ts';
import type { Embedder } from '../embedding/model.ts';
import { indexedText } from '../indexed-text.ts';
import { loadGraphLibrary, writeGraph } from '../vector/graph.ts';
import type { EmbeddedTexts } from './embed-texts.ts';
import type { FileContent } from './publish.ts';
import { packRecords } from './record-table.ts';

/** Names of the files that a search rests on. */
export const FILES = {
  passages: 'passages.bin',
  documents: 'documents.bin',
  columns: 'columns.bin',
  lexical: 'lexical.bin',
  table: 'translation-table.tsv.gz',
  /** One of the two, or neither: rows to look at one by one, or a graph. */
  rows: 'vectors.bin',
  graph: 'vectors.hnsw',
  /** The same of the built-in embeddings, beside those of a configured model. */
  fallbackRows: 'fallback-vectors.bin',
  fallbackGraph: 'fallback-vectors.hnsw',
} as const;

/** From so many passages on a graph is built, where the library is there; below, looking at every vector is as fast. */
const GRAPH_FROM = 10_000;

/** Passages between two signs of progress. */
const STRIDE = 500;

export interface IndexInput {
  readonly documents: readonly Document[];
  /** Those of one document stand together, documents in the order of `documents`. */
  readonly passages: readonly Passage[];
  /** Path of the translation table. */
  readonly tablePath: string;
  readonly embedder: Embedder;
  /** The built-in embeddings, where the embedder is another one. */
  readonly fallback: Embedder | null;
  /** Number of passages from which a graph is built; `GRAPH_FROM` unless told. */
  readonly graphFrom?: number;
  readonly embed: (embedder: Embedder, texts: readonly string[]) => Promise<EmbeddedTexts>;
  readonly onProgress: (stage: 'words' | 'graph', done: number, total: number) => void;
}

export interface IndexFiles {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly embedded: EmbeddedTexts;
}

/** All files that a search rests on. */
export async function packIndex(input: IndexInput): Promise<IndexFiles> {
  const { documents, passages } = input;
  const idOf = (record: { readonly id: string }): string => record.id;
  const lexical = buildLexical(counted(passages, (done) => input.onProgress('words', done, passages.length)));
  const texts = passages.map(indexedText);
  const embedded = await input.embed(input.embedder, texts);
  const { fallback } = input;
  const beside = fallback === null ? null : (await input.embed(fallback, texts)).vectors;
  const files = new Map<string, FileContent>([
    [FILES.passages, packRecords(passages, idOf)],
    [FILES.documents, packRecords(documents, idOf)],
    [FILES.columns, packColumns(passages, documents)],
    [FILES.lexical, lexical],
    [FILES.table, await readFile(input.tablePath)],
    await packVectors(embedded.vectors, input.embedder, input, [FILES.rows, FILES.graph]),
  ]);
  if (fallback !== null && beside !== null) {
    files.set(...(await packVectors(beside, fallback, input, [FILES.fallbackRows, FILES.fallbackGraph])));
  }
  return { files, embedded };
}

/** The same, telling now and then how many were taken. */
function* counted<T>(items: readonly T[], tell: (done: number) => void): Generator<T> {
  for (const [i, item] of items.entries()) {
    if (i % STRIDE === 0) tell(i);
    yield item;
  }
  tell(items.length);
}

async function packVectors(
  vectors: readonly Float32Array[],
  { dimension }: Embedder,
  { graphFrom = GRAPH_FROM, onProgress }: IndexInput,
  [rowsFile, graphFile]: readonly [string, string],
): Promise<[string, FileContent]> {
  const rows = rowsOf(vectors, dimension);
  const library = vectors.length >= graphFrom ? await loadGraphLibrary() : null;
  if (library === null) return [rowsFile, new Uint8Array(rows.buffer)];
  const writeTo = (path: string) =>
    writeGraph(library, rows, dimension, path, (done) => onProgress('graph', done, vectors.length));
  return [graphFile, { writeTo }];
}
