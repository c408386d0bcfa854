import { randomBytes } from 'node:crypto';
import { connect } from '../../../src/postgres/connect.ts';
import type { TestDatabase } from './test-database.ts';

/**
 * A new database on the server that `TEST_DATABASE_URL` names, dropped at the end; null when the variable is not set.
 * Its user must be allowed to create databases and extensions.
 */
export async function onGivenServer(): Promise<TestDatabase | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (!given) return null;
  const name = `hoi_xa_test_${randomBytes(6).toString('hex')}`;
  const asOwner = async (statement: string): Promise<void> => {
    const sql = connect(given, { connections: 1 });
    try {
      await sql.unsafe(statement);
    } finally {
      await sql.end();
    }
  };
  await asOwner(`create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => asOwner(`drop database ${name} with (force)`) };
}
