import { expect, it } from 'vitest';
import { connect } from '../../src/postgres/connect.ts';
import { startPglite } from '../support/postgres/pglite.ts';

it('PGlite answers over a socket, with pgvector and unaccent', async () => {
  const database = await startPglite();
  const sql = connect(database.url, { connections: 1 });
  try {
    await sql`create extension vector`;
    await sql`create extension unaccent`;
    const [row] =
      await sql`select '[1,0]'::halfvec(2) <=> '[0,1]'::halfvec(2) as distance, unaccent('Đắk Lắk') as plain`;
    expect(row).toEqual({ distance: 1, plain: 'Dak Lak' });
  } finally {
    await sql.end();
    await database.stop();
  }
});
