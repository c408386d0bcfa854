import type { Database } from '../../../postgres/connect.ts';
import type { Space, Tables } from '../tables.ts';

/** Links of a vertex, and how widely the builder looks. */
const LINKS = 16;
const BUILD_WIDTH = 64;

/** The vector of a passage as searches and their index read it. */
export const embeddingOf = ({ column, dimension }: Space): string => `(${column}::halfvec(${Math.trunc(dimension)}))`;

/** Bytes of a vertex beside its vector, and the memory that a build may take at most. */
const VERTEX = 400;
const MOST_MEMORY = 2_000_000_000;

/** Builds the graph over the vectors of a generation, which must be filled. Vectors have length 1, so that the inner product is the cosine. */
export async function writeGraph(sql: Database, { passages }: Tables, space: Space, count: number): Promise<void> {
  // A graph that does not fit the memory of its build takes many times as long.
  const bytes = Math.min(MOST_MEMORY, Math.max(64e6, count * (2 * space.dimension + VERTEX) * 1.2));
  await sql.begin(async (transaction) => {
    await transaction.unsafe(`set local maintenance_work_mem = '${Math.ceil(bytes / 1024)}kB'`);
    await transaction.unsafe(`create index on ${passages} using hnsw (${embeddingOf(space)} halfvec_ip_ops)
      with (m = ${LINKS}, ef_construction = ${BUILD_WIDTH})`);
  });
}
