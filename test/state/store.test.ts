import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStateDatabase } from '../../scripts/doctor/state-database.ts';
import { LIMITS } from '../../src/bot/dispatch/limits.ts';
import { createLogger } from '../../src/logger.ts';
import { createIdentity } from '../../src/state/identity.ts';
import { openStore, type Store } from '../../src/store.ts';
import { onGivenServer } from '../support/postgres/given-server.ts';
import { startServer } from '../support/postgres/server.ts';
import type { TestDatabase } from '../support/postgres/test-database.ts';

const SECRET = 'the secret of this test';
const log = createLogger('silent', { write: () => undefined });
const inWords = async (url: string | null, secret: string | null = SECRET, now = Date.now()): Promise<string> => {
  const findings = await checkStateDatabase({ databaseUrl: url, idSecret: secret }, () => now);
  return findings.map(({ level, name, what }) => `${level} ${name}: ${what}`).join('\n');
};

describe('a store that replicas share', () => {
  let server: TestDatabase;
  const stores: Store[] = [];
  const open = async (secret = SECRET): Promise<Store> => {
    const store = await openStore({
      databaseUrl: server.url,
      dataFolder: '',
      identity: createIdentity(secret),
      limits: LIMITS,
      now: Date.now,
      log,
    });
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    server = (await onGivenServer()) ?? (await startServer());
  }, 60_000);
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await server?.stop();
  });

  it('is made by the first that starts, and looked over by the doctor', async () => {
    expect(await inWords(server.url)).toContain('not there yet: the first start makes it');
    const [one, two] = await Promise.all([open(), open()]);
    expect([one.isReady?.(), two.isReady?.()]).toEqual([true, true]);
    expect(await inWords(server.url)).toMatch(
      /^ok state database: PostgreSQL \d+.*\nok state schema: up to date\nok ID_SECRET: is that of the database\nok queue: 2 replicas, 0 updates wait$/u,
    );
    await one.inbox?.put({ id: 1, chat: 1, sender: 1, limited: false, body: {} });
    const later = Date.now() + 120_000;
    expect(await inWords(server.url, SECRET, later)).toMatch(/warn queue: .* 1 updates wait, the oldest for 1\d\d s/u);
  });

  it('lets one poll, and the next when that one is gone', async () => {
    const [one, two] = [await open(), await open()];
    expect([await one.becomePoller(), await two.becomePoller()]).toEqual([true, false]);
    await one.close();
    await expect.poll(() => two.becomePoller()).toBe(true);
  });

  it('refuses a replica with another secret, and the doctor says so', async () => {
    await expect(open('another secret of somebody')).rejects.toThrow('ID_SECRET is not the one');
    expect(await inWords(server.url, 'another secret of somebody')).toContain('fail ID_SECRET: is not the one');
    expect(await inWords(server.url, null)).toContain('fail ID_SECRET: is not set');
  });

  it('says what is wrong with a server in words that can be acted upon', async () => {
    const url = new URL(server.url);
    url.username = 'khong_co';
    url.password = 'sai';
    expect(await inWords(url.href)).toMatch(/refuses the user/u);
    const none = new URL(server.url);
    none.pathname = '/khong_co';
    expect(await inWords(none.href)).toContain('fail state database: does not exist');
    expect(await inWords('postgres://x@127.0.0.1:1/x')).toContain('fail state database: cannot be reached');
    expect(await inWords(null)).toBe(
      'ok state database: not configured: state is kept in SQLite below the data folder',
    );
  });
});
