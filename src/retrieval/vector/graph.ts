import type { HierarchicalNSW } from 'hnswlib-node';
import type { VectorIndex } from './model.ts';

/** Links of a vertex, and how widely the builder and the searcher look. */
const LINKS = 16;
const BUILD_WIDTH = 100;
const SEARCH_WIDTH = 96;
const SEED = 1;

type Library = typeof import('hnswlib-node');

/** The native graph library, or null where it was not built. */
export async function loadGraphLibrary(): Promise<Library | null> {
  try {
    const loaded: { readonly default: Library } = await import('hnswlib-node');
    return loaded.default;
  } catch {
    return null;
  }
}

export interface GraphShape {
  readonly size: number;
  readonly dimension: number;
}

/**
 * Builds a graph of the vectors and writes it to a file. The folder must be there: the library fails silently without.
 *
 * @param onProgress number of vectors done; called now and then, and the event loop is given a turn each time.
 */
export async function writeGraph(
  library: Library,
  rows: Float32Array,
  dimension: number,
  path: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const size = rows.length / dimension;
  const graph = new library.HierarchicalNSW('ip', dimension);
  graph.initIndex(Math.max(1, size), LINKS, BUILD_WIDTH, SEED);
  for (let ordinal = 0; ordinal < size; ordinal++) {
    graph.addPoint(Array.from(rows.subarray(ordinal * dimension, (ordinal + 1) * dimension)), ordinal);
    if (ordinal % 500 !== 499) continue;
    onProgress(ordinal + 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await graph.writeIndex(path);
}

/**
 * Opens a file of `writeGraph`. It must be whole, byte by byte: the library crashes the process on a changed one.
 * Throws when it does not hold the number of vectors given; its dimension is not in the file.
 */
export async function openGraph(library: Library, path: string, { size, dimension }: GraphShape): Promise<VectorIndex> {
  const graph = new library.HierarchicalNSW('ip', dimension);
  await graph.readIndex(path);
  if (graph.getCurrentCount() !== size)
    throw new Error(`the graph holds ${graph.getCurrentCount()} of ${size} vectors`);
  return graphIndex(graph, { size, dimension });
}

function graphIndex(graph: HierarchicalNSW, { size, dimension }: GraphShape): VectorIndex {
  return {
    size,
    dimension,
    search(query, k, accepts) {
      const wanted = Math.min(k, size);
      if (wanted === 0) return [];
      graph.setEf(Math.max(SEARCH_WIDTH, wanted));
      const { neighbors, distances } = graph.searchKnn(Array.from(query), wanted, accepts && guarded(accepts));
      return neighbors.map((ordinal, i) => ({ ordinal, score: 1 - (distances[i] ?? 1) }));
    },
    vectorOf: (ordinal) => Float32Array.from(graph.getPoint(ordinal)),
    similarities: (query, ordinals) =>
      ordinals.map((ordinal) =>
        graph.getPoint(ordinal).reduce((sum, value, place) => sum + value * (query[place] ?? 0), 0),
      ),
  };
}

/** A filter that throws would end the process. */
function guarded(accepts: (ordinal: number) => boolean): (ordinal: number) => boolean {
  return (ordinal) => {
    try {
      return accepts(ordinal);
    } catch {
      return false;
    }
  };
}
