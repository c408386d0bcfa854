import type { Database } from '../../postgres/connect.ts';

/** Version of pgvector in this database, `[0, 8, 7]`; null when the extension is not there. */
export async function vectorVersion(sql: Database): Promise<readonly number[] | null> {
  const [row] = await sql`select extversion from pg_extension where extname = 'vector'`;
  return row === undefined ? null : String(row.extversion).split('.').map(Number);
}
