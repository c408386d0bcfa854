import { describe, expect, it } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../../src/bot/dispatch/dispatcher.ts';
import { settle } from '../support/fake-clock.ts';

const small = (changes = {}): Dispatcher =>
  createDispatcher({ atOnce: 2, waiting: 100, waitingPerChat: 10, onError: () => undefined, ...changes });

/** Work that ends when told to. */
function held(done: string[], name: string) {
  let finish = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish: () => finish(), work: async () => void (await ended.then(() => done.push(name))) };
}

describe('the dispatcher', () => {
  it('keeps the order of a chat, however long each takes', async () => {
    const done: string[] = [];
    const dispatcher = small();
    const first = held(done, 'first');
    dispatcher.take(1, first.work);
    expect(dispatcher.take(1, async () => void done.push('second'))).toBe('behind');
    await settle();
    expect(done).toEqual([]);
    first.finish();
    await dispatcher.idle();
    expect(done).toEqual(['first', 'second']);
  });

  it('serves so many chats at once and no more', async () => {
    const dispatcher = small();
    const works = ['a', 'b', 'c'].map((name) => held([], name));
    works.forEach(({ work }, chat) => void dispatcher.take(chat, work));
    expect([dispatcher.running, dispatcher.waiting]).toEqual([2, 1]);
    works[0]?.finish();
    await settle();
    expect([dispatcher.running, dispatcher.waiting]).toEqual([2, 0]);
  });

  it('lets each chat have its turn before one has a second', async () => {
    const done: string[] = [];
    const dispatcher = small({ atOnce: 1 });
    for (let at = 0; at < 5; at += 1) dispatcher.take('talkative', async () => void done.push('talkative'));
    dispatcher.take('quiet', async () => void done.push('quiet'));
    await dispatcher.idle();
    expect(done.indexOf('quiet')).toBe(1);
  });

  it('refuses what there is no room for, of one chat and in all', () => {
    const never = (): Promise<void> => new Promise(() => undefined);
    const perChat = small({ waitingPerChat: 2 });
    expect([1, 2, 3, 4].map(() => perChat.take(1, never))).toEqual(['taken', 'behind', 'behind', 'refused']);
    const inAll = small({ atOnce: 1, waiting: 2 });
    expect([1, 2, 3, 4].map((chat) => inAll.take(chat, never))).toEqual(['taken', 'taken', 'taken', 'refused']);
  });

  it('goes on after work that throws, and tells', async () => {
    const errors: unknown[] = [];
    const done: string[] = [];
    const dispatcher = small({ onError: (error: unknown) => errors.push(error) });
    dispatcher.take(1, () => Promise.reject(new Error('broken')));
    dispatcher.take(1, async () => void done.push('after'));
    await dispatcher.idle();
    expect([errors.length, done]).toEqual([1, ['after']]);
  });

  it('forgets chats that have nothing to do', async () => {
    const dispatcher = small({ atOnce: 20, waiting: 20_000 });
    let done = 0;
    for (let chat = 0; chat < 10_000; chat += 1) dispatcher.take(chat, async () => void (done += 1));
    await dispatcher.idle();
    expect([done, dispatcher.running, dispatcher.waiting]).toEqual([10_000, 0, 0]);
  });
});
