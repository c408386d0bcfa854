import type { Database } from '../../../postgres/connect.ts';
import type { Space, Tables } from '../tables.ts';

/** Links of a vertex, and how widely the builder looks. */
const LINKS = 16;
const BUILD_WIDTH = 64;

/** The vector of a passage as searches and their index read it. */
export const embeddingOf = ({ column, dimension }: Space): string => `(${column}::halfvec(${Math.trunc(dimension)}))`;

/** Builds the graph over the vectors of a generation, which must be filled. Vectors have length 1, so that the inner product is the cosine. */
export async function writeGraph(sql: Database, { passages }: Tables, space: Space): Promise<void> {
  await sql.unsafe(`create index on ${passages} using hnsw (${embeddingOf(space)} halfvec_ip_ops)
    with (m = ${LINKS}, ef_construction = ${BUILD_WIDTH})`);
}
