import { expect, it } from 'vitest';
import type { Inbox, Incoming } from '../../../src/state/inbox/inbox.ts';

export interface InboxInTest {
  readonly inbox: Inbox;
  readonly clock: { now: number };
}

export const LIMITS = { most: 3, span: 1000, waitingPerChat: 4, atOnce: 4 };

let id = 100;
/** An update of a chat that is nobody else's. */
export function incoming(chat: number, more: Partial<Incoming> = {}): Incoming {
  id += 1;
  return { id, chat, sender: chat, limited: false, body: { chat, id }, ...more };
}

/** What every inbox promises, shared or not. */
export function inboxContract(open: () => Promise<InboxInTest>): void {
  const giveUp = async (): Promise<void> => undefined;

  it('hands out each once, in the order of its chat, chats beside each other', async () => {
    const { inbox } = await open();
    const begun: number[] = [];
    const waiting = new Map<number, () => void>();
    inbox.start({
      giveUp,
      handle: async (body) => {
        const { id: number, chat } = body as { id: number; chat: number };
        begun.push(number);
        await new Promise<void>((done) => waiting.set(chat, done));
      },
    });
    const one = incoming(1);
    const two = incoming(1);
    const other = incoming(2);
    expect((await inbox.put(one)).kind).toBe('taken');
    await expect.poll(() => begun).toEqual([one.id]);
    expect(await inbox.put(two)).toMatchObject({ kind: 'behind', since: expect.any(Number) });
    expect((await inbox.put(one)).kind).toBe('repeated');
    expect((await inbox.put(other)).kind).toBe('taken');
    await expect.poll(() => begun).toEqual([one.id, other.id]);
    expect(inbox.running).toBe(2);
    waiting.get(1)?.();
    await expect.poll(() => begun).toEqual([one.id, other.id, two.id]);
    waiting.get(1)?.();
    waiting.get(2)?.();
    await expect.poll(() => inbox.running).toBe(0);
    expect((await inbox.put(two)).kind).toBe('repeated');
    await inbox.stop();
    expect(begun).toHaveLength(3);
  });

  it('keeps the rate of a person over a sliding time, and says so once in a row', async () => {
    const { inbox, clock } = await open();
    const send = async () => inbox.put(incoming(3, { limited: true, chat: 300 + id, sender: 3 }));
    const kinds: string[] = [];
    for (let time = 0; time < 5; time += 1) {
      const received = await send();
      kinds.push(received.kind === 'limited' ? `limited ${received.tell}` : received.kind);
    }
    expect(kinds).toEqual(['taken', 'taken', 'taken', 'limited true', 'limited false']);
    expect((await inbox.put(incoming(4, { limited: true }))).kind).toBe('taken');
    clock.now += 1001;
    expect((await send()).kind).toBe('taken');
  });

  it('has room for so many of a chat', async () => {
    const { inbox } = await open();
    inbox.start({ giveUp, handle: () => new Promise(() => undefined) });
    const kinds = [];
    for (let time = 0; time < 6; time += 1) {
      kinds.push((await inbox.put(incoming(5))).kind);
      if (time === 0) await expect.poll(() => inbox.running).toBe(1);
    }
    expect(kinds.at(0)).toBe('taken');
    expect(kinds.slice(1, 4)).toEqual(['behind', 'behind', 'behind']);
    expect(kinds.at(-1)).toBe('refused');
  });
}
