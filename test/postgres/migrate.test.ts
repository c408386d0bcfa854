import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../src/postgres/connect.ts';
import { type Migration, migrate } from '../../src/postgres/migrate.ts';
import { startServer, type TestServer } from '../support/postgres/server.ts';

const first: Migration = {
  number: 901,
  name: 'one',
  sql: 'create table hoi_xa.one (n integer); insert into hoi_xa.one values (1)',
};
const second: Migration = { number: 902, name: 'two', sql: 'insert into hoi_xa.one values (2)' };
const broken: Migration = { number: 903, name: 'broken', sql: 'insert into hoi_xa.one values (3); select 1 / 0' };

describe('migrations on a server', () => {
  let server: TestServer;
  let sql: Database;
  let replicas: Database[];
  beforeAll(async () => {
    server = await startServer();
    sql = connect(server.url, { connections: 2 });
    replicas = [sql, connect(server.url), connect(server.url)];
  });
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.end()));
    await server.stop();
  });
  const rows = async () => (await sql`select n from hoi_xa.one order by n`).map(({ n }) => Number(n));

  it('run once when three replicas start together', async () => {
    const ran = await Promise.all(replicas.map((replica) => migrate(replica, [second, first])));
    expect(ran.flat()).toEqual(['one', 'two']);
    expect(await rows()).toEqual([1, 2]);
  });

  it('leave nothing behind when one fails, and are tried again', async () => {
    await expect(migrate(sql, [first, second, broken])).rejects.toMatchObject({ code: '22012' });
    expect(await rows()).toEqual([1, 2]);
    expect(await migrate(sql, [first, second, { ...broken, sql: 'insert into hoi_xa.one values (3)' }])).toEqual([
      'broken',
    ]);
    expect(await rows()).toEqual([1, 2, 3]);
  });

  it('a pool works on after the server was restarted', async () => {
    await server.restart();
    await expect.poll(rows, { timeout: 10_000 }).toEqual([1, 2, 3]);
  });
});
