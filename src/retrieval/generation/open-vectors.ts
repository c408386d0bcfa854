import { join } from 'node:path';
import type { Embedder } from '../embedding/model.ts';
import type { TranslationTable } from '../translation/model.ts';
import { createExactVectors } from '../vector/exact.ts';
import { loadGraphLibrary, openGraph } from '../vector/graph.ts';
import type { VectorIndex } from '../vector/model.ts';
import { FILES } from './index-files.ts';
import { type MatchedSpace, matchSpaces, type OpenOptions } from './match-spaces.ts';
import { fileOf, type VerifiedGeneration } from './read.ts';

/** Vectors of the passages and what makes one of a question. */
export interface OpenedSpace {
  readonly index: VectorIndex;
  readonly embedder: Embedder;
}

/** The vectors that a question is compared with, and those that stand in when it has no vector there. */
export interface OpenedSpaces {
  readonly own: OpenedSpace | null;
  readonly fallback: OpenedSpace | null;
}

const SPACE_FILES = {
  embedding: { rows: FILES.rows, graph: FILES.graph },
  fallback: { rows: FILES.fallbackRows, graph: FILES.fallbackGraph },
} as const;

/** Opens the vectors of a generation that belong to the configured embedder or to the built-in one. */
export async function openVectors(
  generation: VerifiedGeneration,
  size: number,
  translations: TranslationTable,
  options: OpenOptions,
): Promise<OpenedSpaces> {
  const { own, fallback } = matchSpaces(generation, translations, options);
  const open = async (space: MatchedSpace | null): Promise<OpenedSpace | null> => {
    if (space === null) return null;
    const { embedder, of } = space;
    const index = await openSpace(generation, { size, dimension: embedder.dimension }, of, options);
    return index && { index, embedder };
  };
  return { own: await open(own), fallback: await open(fallback) };
}

/** Vectors of one of the spaces of a generation; null when they are a graph and its library is missing. */
export async function openSpace(
  generation: VerifiedGeneration,
  { size, dimension }: { readonly size: number; readonly dimension: number },
  of: MatchedSpace['of'],
  { onNotice }: Pick<OpenOptions, 'onNotice'>,
): Promise<VectorIndex | null> {
  const { rows, graph } = SPACE_FILES[of];
  if (!generation.manifest.files[graph]) {
    const bytes = fileOf(generation, rows);
    const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    if (numbers.length !== size * dimension) throw new Error('its vectors and passages do not belong together');
    return createExactVectors(numbers, dimension);
  }
  const library = await loadGraphLibrary();
  if (library) return openGraph(library, join(generation.folder, graph), { size, dimension });
  const mend = 'Run `npm rebuild hnswlib-node`, or build the index again with `npm run index`.';
  onNotice({ reason: 'no_graph_library', detail: `hnswlib-node is missing: words alone are searched. ${mend}` });
  return null;
}
