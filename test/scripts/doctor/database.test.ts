import { expect, it } from 'vitest';
import { checkDatabase } from '../../../scripts/doctor/database.ts';
import { connect } from '../../../src/postgres/connect.ts';
import { startServer } from '../../support/postgres/server.ts';

const levels = (findings: Awaited<ReturnType<typeof checkDatabase>>) =>
  Object.fromEntries(findings.map(({ name, level }) => [name, level]));

it('names what a server lacks and how to mend it', async () => {
  expect(levels(await checkDatabase(null))).toEqual({ database: 'ok' });
  const server = await startServer();
  const owner = connect(server.url, { connections: 1 });
  try {
    const found = await checkDatabase(owner);
    expect(levels(found)).toEqual({
      database: 'ok',
      vector: 'fail',
      unaccent: 'ok',
      rights: 'ok',
      migrations: 'warn',
      'stored index': 'warn',
    });
    expect(found.find(({ name }) => name === 'vector')?.mend).toMatch(/pgvector 0\.7/u);
    await owner.unsafe(`create role guest login password 'guest'; revoke create on database postgres from public`);
    const guest = connect(server.url.replace('postgres:test@', 'guest:guest@'), { connections: 1 });
    expect(levels(await checkDatabase(guest))).toMatchObject({ rights: 'fail' });
    await guest.end();
    const wrong = connect(server.url.replace('postgres:test@', 'guest:secret-word@'), { connections: 1 });
    const [refused] = await checkDatabase(wrong);
    expect(refused).toMatchObject({ name: 'database', level: 'fail' });
    expect(JSON.stringify(refused)).not.toContain('secret-word');
    await wrong.end();
  } finally {
    await owner.end();
    await server.stop();
  }
});
