import { describe, expect, it } from 'vitest';
import { runBot } from '../../src/bot/run-bot.ts';
import { messageOf, startBot, TOKEN } from './support/bot-at-work.ts';
import { settle } from './support/fake-clock.ts';
import { type Call, createFakeTelegram, type FakeTelegram, ME, refused, type Reply } from './support/fake-telegram.ts';

/** A bot that polls a fake Telegram; `updates` answers each request for updates. */
function polling(updates: (call: Call, number: number) => Reply | Promise<Reply>) {
  const work = startBot();
  const telegram: FakeTelegram = createFakeTelegram();
  const stop = new AbortController();
  let polls = 0;
  telegram.onCall = (call) => {
    if (call.method !== 'getUpdates') return undefined;
    polls += 1;
    return updates(call, polls);
  };
  const apiRoot = 'http://127.0.0.1:1';
  const options = { token: TOKEN, apiRoot, me: ME, services: work.services, port: null, webhook: null };
  const end = runBot({ ...options, wire: telegram.transformer }, stop.signal);
  return { work, telegram, stop, end, polls: () => polls };
}
const held = (): Promise<Reply> => new Promise(() => undefined);
const offsetOf = ({ payload }: Call): unknown => payload['offset'];

describe('polling', () => {
  it('confirms what it took by asking for what comes after, and once more when it stops', async () => {
    const { telegram, stop, end } = polling((call, number) => {
      if (number === 1) {
        const message = messageOf('/help', {}, bot.work.clock);
        return { ok: true, result: [{ update_id: 70, message }] };
      }
      if (call.payload['timeout'] === 0) return { ok: true, result: [] };
      return held();
    });
    const bot = { work: startBot() };
    await settle();
    await settle();
    stop.abort();
    expect(await end).toBe('stopped');
    const polls = telegram.calls.filter(({ method }) => method === 'getUpdates');
    expect(polls.map(offsetOf)).toEqual([0, 71, 71]);
    expect(polls.at(-1)?.payload).toMatchObject({ timeout: 0 });
    expect(telegram.texts()[0]).toContain('Bạn cứ viết câu hỏi');
  });

  it('takes a webhook away first, and drops nothing that waits', async () => {
    const { telegram } = polling(held);
    await settle();
    expect(telegram.last('deleteWebhook')?.payload).toEqual({ drop_pending_updates: false });
  });

  it('waits for another poller for a minute and then says so', async () => {
    const { work, end, polls } = polling(() => refused(409, 'Conflict: terminated by other getUpdates request'));
    await work.clock.pass(59_000);
    expect(polls()).toBe(4);
    await work.clock.pass(2000);
    expect(await end).toBe('conflict');
  });

  it('ends when the token is refused', async () => {
    const { end } = polling(() => refused(401, 'Unauthorized'));
    expect(await end).toBe('unauthorised');
  });

  it('waits out faults of the network, longer each time, and as long as Telegram asks', async () => {
    const { work, polls } = polling((_, number) => {
      if (number < 4) throw new Error('cut');
      return number === 4 ? refused(429, 'Too Many Requests', { retry_after: 7 }) : held();
    });
    await work.clock.pass(1 + 1000 + 2000 + 4000);
    expect(polls()).toBe(4);
    await work.clock.pass(6000);
    expect(polls()).toBe(4);
    await work.clock.pass(1500);
    expect(polls()).toBe(5);
  });

  it('lets an answer under way finish before it ends', async () => {
    let finish = (): void => undefined;
    const { work, telegram, stop, end } = polling((call, number) => {
      if (number === 1) return { ok: true, result: [{ update_id: 1, message: messageOf('vay vốn?', {}, work.clock) }] };
      return call.payload['timeout'] === 0 ? { ok: true, result: [] } : held();
    });
    const { answerWith } = work;
    work.answerWith = (question) =>
      new Promise((resolve) => {
        finish = () => void Promise.resolve(answerWith(question)).then(resolve);
      });
    await settle();
    await settle();
    stop.abort();
    let ended = false;
    void end.then(() => {
      ended = true;
    });
    await settle();
    expect([ended, telegram.texts()]).toEqual([false, []]);
    finish();
    await settle();
    await settle();
    expect(telegram.texts()[0]).toContain('Không cần thế chấp');
  });

  it('does not wait for longer than 30 seconds', async () => {
    const { work, stop, end } = polling((call, number) => {
      if (number === 1) return { ok: true, result: [{ update_id: 1, message: messageOf('vay vốn?', {}, work.clock) }] };
      return call.payload['timeout'] === 0 ? { ok: true, result: [] } : held();
    });
    work.answerWith = () => new Promise(() => undefined);
    await settle();
    stop.abort();
    await work.clock.pass(31_000);
    expect(await end).toBe('stopped');
  });
});

describe('what Telegram is told', () => {
  it('has the commands of everyone and of groups, in each language, before the first poll', async () => {
    const { telegram } = polling(held);
    await settle();
    await settle();
    const set = telegram.calls.filter(({ method }) => method === 'setMyCommands').map(({ payload }) => payload);
    expect(set.map(({ scope, language_code }) => [JSON.stringify(scope), language_code])).toEqual(
      [undefined, 'vi', 'en'].flatMap((code) => [
        ['{"type":"all_private_chats"}', code],
        ['{"type":"all_group_chats"}', code],
      ]),
    );
    const descriptions = telegram.calls.filter(({ method }) => /Description/u.test(method));
    expect(descriptions.every(({ payload }) => /AI/u.test(JSON.stringify(payload).slice(0, 120)))).toBe(true);
  });
});
