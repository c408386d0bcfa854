// Longer than 200 lines: what several programs do to one queue, over one database.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../src/postgres/connect.ts';
import { type Lease, takeLease } from '../../../src/postgres/lease.ts';
import { createIdentity } from '../../../src/state/identity.ts';
import { currentHandling } from '../../../src/state/inbox/handling.ts';
import type { Inbox, InboxWork } from '../../../src/state/inbox/inbox.ts';
import { openInbox } from '../../../src/state/postgres/inbox/open-inbox.ts';
import { LOCKS } from '../../../src/state/postgres/locks.ts';
import { createSessions } from '../../../src/state/postgres/tables/sessions.ts';
import { type StateServer, startStateServer } from '../support/state-server.ts';
import { inboxContract, incoming, LIMITS } from './contract.ts';

let server: StateServer;
const ends: (() => Promise<void>)[] = [];
const errors: unknown[] = [];
beforeAll(async () => {
  server = await startStateServer();
}, 60_000);
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await server.clear();
});
afterAll(() => server?.stop());

interface Replica {
  readonly inbox: Inbox;
  readonly lease: Lease;
  readonly clock: { now: number };
  /** As if it had been killed: its connections end, and it does nothing any more. */
  readonly die: () => Promise<void>;
}

async function startReplica(limits = LIMITS, clock = { now: Date.now() }, settling = 0): Promise<Replica> {
  const sql = connect(server.url, { connections: 4 });
  const lease = await takeLease({ url: server.url, space: LOCKS.owner }, null);
  if (lease === null) throw new Error('no lease');
  const identity = createIdentity('the secret of this test');
  const onError = (message: string, error: unknown): void => void errors.push(message, error);
  const inbox = openInbox({
    sql,
    lease,
    identity,
    now: () => clock.now,
    limits,
    onError,
    takeOver: { grace: 400, settling },
  });
  const die = async (): Promise<void> => {
    await lease.end();
    await sql.end({ timeout: 0 });
  };
  ends.push(async () => {
    void inbox.stop();
    await die();
  });
  return { inbox, lease, clock, die };
}

const MANY = { ...LIMITS, most: 1000, waitingPerChat: 1000 };
const giveUp = async (): Promise<void> => undefined;
const forever = (): Promise<never> => new Promise(() => undefined);
const idOf = (body: unknown): number => (body as { id: number }).id;

describe('the inbox in PostgreSQL', () => {
  inboxContract(startReplica);

  it('keeps the order of each chat over several programs, and hands out each update to one', async () => {
    const replicas = await Promise.all([1, 2, 3].map(() => startReplica(MANY)));
    const handled: [number, number][] = [];
    const busy = new Set<number>();
    const overlaps: number[] = [];
    for (const { inbox } of replicas) {
      inbox.start({
        giveUp,
        handle: async (body) => {
          const { chat, id } = body as { chat: number; id: number };
          if (busy.has(chat)) overlaps.push(chat);
          busy.add(chat);
          await new Promise((resolve) => setTimeout(resolve, 3 * Math.random()));
          busy.delete(chat);
          handled.push([chat, id]);
        },
      });
    }
    const all = Array.from({ length: 300 }, (_, index) => incoming(index % 17));
    // Each is delivered twice, to different programs.
    const put = async (from: number): Promise<void> => {
      for (const [index, one] of all.entries()) await replicas[(index + from) % 3]?.inbox.put(one);
    };
    await Promise.all([put(0), put(1)]);
    await expect.poll(() => handled.length, { timeout: 20_000 }).toBe(300);
    expect([new Set(handled.map(([, id]) => id)).size, overlaps]).toEqual([300, []]);
    for (let chat = 0; chat < 17; chat += 1) {
      const ids = handled.filter(([of]) => of === chat).map(([, id]) => id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    }
    expect(await server.sql`select from hoi_xa.lines`).toHaveLength(0);
    expect(await server.sql`select from hoi_xa.updates where body is not null`).toHaveLength(0);
  });

  it('holds nothing that can be read without the secret', async () => {
    const { inbox } = await startReplica();
    await inbox.put(incoming(77, { body: { text: 'MARKER', from: 7_731_004_219 } }));
    const [row] = await server.sql`select line, encode(body, 'escape') as body from hoi_xa.updates`;
    expect(JSON.stringify(row)).not.toMatch(/MARKER|7731004219|"77"/u);
  });

  it('has what a killed program was at finished by another, without sending again what was sent', async () => {
    const first = await startReplica(MANY);
    const second = await startReplica(MANY);
    const one = incoming(1);
    const two = incoming(1);
    let isSent = false;
    first.inbox.start({
      giveUp,
      handle: async () => {
        await currentHandling()?.sent(501);
        isSent = true;
        await forever();
      },
    });
    await first.inbox.put(one);
    await expect.poll(() => isSent).toBe(true);
    const handled: (number | null | undefined)[][] = [];
    second.inbox.start({
      giveUp,
      handle: async (body) => {
        handled.push([idOf(body), currentHandling()?.sentBefore(), currentHandling()?.sentBefore()]);
      },
    });
    await second.inbox.put(two);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(handled).toEqual([]);
    await first.die();
    await expect
      .poll(() => handled, { timeout: 10_000 })
      .toEqual([
        [one.id, 501, null],
        [two.id, null, null],
      ]);
  });

  it('has a program that just started finish what a dead one was at, when the server has been up for long enough', async () => {
    const upFor = async (): Promise<number> => {
      const [row] = await server.sql`select extract(epoch from now() - pg_postmaster_start_time()) * 1000 as up`;
      return Number(row?.['up']);
    };
    await expect.poll(upFor, { timeout: 10_000 }).toBeGreaterThan(4000);
    const settling = (await upFor()) - 100;
    const first = await startReplica(MANY);
    const one = incoming(1);
    let isBegun = false;
    first.inbox.start({
      giveUp,
      handle: async () => {
        isBegun = true;
        await forever();
      },
    });
    await first.inbox.put(one);
    await expect.poll(() => isBegun).toBe(true);
    await first.die();
    const young = await startReplica(MANY, undefined, settling);
    const handled: number[] = [];
    young.inbox.start({ giveUp, handle: async (body) => void handled.push(idOf(body)) });
    await expect.poll(() => handled, { timeout: 3000 }).toEqual([one.id]);
  });

  it('writes sessions with the end of an update, or not at all', async () => {
    const { inbox, die } = await startReplica(MANY);
    const sessions = createSessions(server.sql, Date.now);
    const seen: unknown[] = [];
    const work = (end: () => Promise<void>): InboxWork => ({
      giveUp,
      handle: async () => {
        seen.push(await sessions.read('p', 'turn'));
        await sessions.write('p', 'turn', seen.length);
        seen.push(await sessions.take('p', 'turn'), await sessions.read('p', 'turn'));
        await sessions.write('p', 'turn', 'new');
        await end();
      },
    });
    await sessions.write('p', 'turn', 'old');
    inbox.start(work(forever));
    await inbox.put(incoming(9));
    await expect.poll(() => seen).toEqual(['old', 1, undefined]);
    expect(await sessions.read('p', 'turn')).toBe('old');
    await die();
    const other = await startReplica(MANY);
    other.inbox.start(work(async () => undefined));
    await expect.poll(() => sessions.read('p', 'turn'), { timeout: 10_000 }).toBe('new');
    expect(seen.slice(3)).toEqual(['old', 4, undefined]);
  });

  it('gives up an update at which one program after the other dies', async () => {
    const poison = incoming(6);
    const next = incoming(6);
    const given: number[] = [];
    const handled: number[] = [];
    for (let life = 0; life < 3; life += 1) {
      const replica = await startReplica(MANY);
      let isBegun = false;
      replica.inbox.start({
        giveUp,
        handle: () => {
          isBegun = true;
          return forever();
        },
      });
      if (life === 0) for (const one of [poison, next]) await replica.inbox.put(one);
      await expect.poll(() => isBegun, { timeout: 10_000 }).toBe(true);
      await replica.die();
    }
    const last = await startReplica(MANY);
    last.inbox.start({
      giveUp: async (body) => void given.push(idOf(body)),
      handle: async (body) => void handled.push(idOf(body)),
    });
    await expect.poll(() => [given, handled], { timeout: 10_000 }).toEqual([[poison.id], [next.id]]);
  }, 40_000);

  it('goes on after the server was restarted, each update handled to its end by one', async (context) => {
    if (server.restart === null) return context.skip();
    const replicas = [await startReplica(MANY), await startReplica(MANY)];
    const finished: number[] = [];
    let begun = 0;
    for (const { inbox } of replicas) {
      inbox.start({
        giveUp,
        handle: async (body) => {
          begun += 1;
          await new Promise((resolve) => setTimeout(resolve, 300));
          await currentHandling()?.ensureOwned();
          if (currentHandling()?.sentBefore() === null) await currentHandling()?.sent(idOf(body));
          finished.push(idOf(body));
        },
      });
    }
    const before = Array.from({ length: 8 }, (_, index) => incoming(index));
    for (const [index, one] of before.entries()) await replicas[index % 2]?.inbox.put(one);
    await expect.poll(() => begun).toBeGreaterThan(2);
    await server.restart();
    const after = incoming(50);
    await expect
      .poll(
        async () =>
          replicas[0]?.inbox.put(after).then(
            ({ kind }) => kind,
            () => 'away',
          ),
        { timeout: 15_000 },
      )
      .not.toBe('away');
    await expect
      .poll(async () => (await server.sql`select from hoi_xa.updates where done_at is null`).length, {
        timeout: 15_000,
      })
      .toBe(0);
    expect(new Set(finished)).toEqual(new Set([...before, after].map(({ id }) => id)));
    const sent = await server.sql`select cardinality(sent) as count from hoi_xa.updates`;
    expect(sent.every((row) => row['count'] === 1)).toBe(true);
  }, 60_000);
});
