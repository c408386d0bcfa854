import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../../src/postgres/connect.ts';
import { isUnreachable } from '../../src/postgres/unreachable.ts';
import { startServer, type TestServer } from '../support/postgres/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(() => server.stop());

const ROUNDS = 40;

it('a pool whose connections are cut over and over answers every query or says that it was cut, and goes on', async () => {
  const sql = connect(server.url, { connections: 4 });
  const cutter = connect(server.url, { connections: 1 });
  let cut = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = Array.from({ length: 12 }, (_, number) =>
        sql`select ${number}::integer as number`.then(
          ([row]) => row?.['number'],
          (error: unknown) => {
            expect(isUnreachable(error)).toBe(true);
            cut += 1;
            return number;
          },
        ),
      );
      await cutter`
        select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and backend_type = 'client backend'`;
      expect(await Promise.all(asked)).toEqual(asked.map((_, number) => number));
    }
    // Connections that were idle when they were cut are noticed when they are next used.
    const ask = () =>
      sql`select 7 as number`.then(
        ([row]) => row?.['number'],
        () => null,
      );
    await expect.poll(ask, { timeout: 5000 }).toBe(7);
    expect(cut).toBeGreaterThan(0);
  } finally {
    await sql.end({ timeout: 1 });
    await cutter.end({ timeout: 1 });
  }
}, 30_000);
