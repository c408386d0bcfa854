import { createServer, type Server } from 'node:http';
import { webhookCallback } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { personEdits, personSends } from '../../src/playground/telegram/person-acts.ts';
import { personBlocks } from '../../src/playground/telegram/person-presses.ts';
import { bench, type Bench, LAN, refusalOf } from './support/with-playground.ts';

const say = ({ playground }: Bench, text: string) => personSends(playground.telegram, LAN, { kind: 'text', text });

describe('getUpdates', () => {
  it('gives what waits, forgets what is confirmed, and reads backwards from a negative offset', async () => {
    const one = await bench();
    for (const text of ['một', 'hai', 'ba']) say(one, text);
    const all = await one.bot.api.getUpdates();
    expect(all.map(({ message }) => message?.text)).toEqual(['một', 'hai', 'ba']);
    const second = all[1]?.update_id ?? 0;
    expect(await one.bot.api.getUpdates({ offset: second, limit: 1 })).toEqual([all[1]]);
    expect(await one.bot.api.getUpdates({ offset: -1 })).toEqual([all[2]]);
    expect(await one.bot.api.getUpdates()).toEqual([all[2]]);
  });

  it('waits until something comes', async () => {
    const one = await bench();
    const poll = one.bot.api.getUpdates({ timeout: 5 });
    setTimeout(() => say(one, 'chào'), 50);
    expect((await poll).map(({ message }) => message?.text)).toEqual(['chào']);
  });

  it('keeps only the kinds that are wanted', async () => {
    const one = await bench();
    await one.bot.api.getUpdates({ allowed_updates: ['edited_message', 'my_chat_member'] });
    const { message_id: id } = say(one, 'một');
    personEdits(one.playground.telegram, LAN, LAN, id, 'hai');
    personBlocks(one.playground.telegram, LAN, true);
    const updates = await one.bot.api.getUpdates();
    expect(
      updates.map(
        ({ edited_message: edited, my_chat_member: member }) => edited?.text ?? member?.new_chat_member.status,
      ),
    ).toEqual(['hai', 'kicked']);
  });

  it('ends the poll of the older of two', async () => {
    const { bot } = await bench();
    const older = refusalOf(bot.api.getUpdates({ timeout: 5 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const newer = bot.api.getUpdates({ timeout: 0 });
    expect(await older).toMatch(/^409 Conflict: terminated by other getUpdates request/);
    expect(await newer).toEqual([]);
  });

  it('gives an update a second time when told to', async () => {
    const one = await bench();
    say(one, 'một');
    const [update] = await one.bot.api.getUpdates();
    const waiting = one.playground.telegram.updates.waiting()[0];
    if (waiting !== undefined) one.playground.telegram.updates.repeat(waiting);
    expect(await one.bot.api.getUpdates({ offset: (update?.update_id ?? 0) + 1 })).toEqual([update]);
  });

  it('runs a grammY bot by long polling', async () => {
    const one = await bench();
    one.bot.command('start', (context) => context.reply(`Chào ${context.match}`));
    const running = one.bot.start();
    const reply = one.reply();
    say(one, '/start vay-von');
    expect((await reply).text).toBe('Chào vay-von');
    await one.bot.stop();
    await running;
  });
});

describe('webhook', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const serve = async (listener: Parameters<typeof createServer>[1]): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
  };

  it('delivers to a grammY bot with the secret, and carries out the call in its reply', async () => {
    const one = await bench();
    one.bot.on('message:text', (context) => context.reply(`Nghe: ${context.msg.text}`));
    const secrets: unknown[] = [];
    const handle = webhookCallback(one.bot, 'http', { secretToken: 'bi-mat_1' });
    const url = await serve((request, response) => {
      secrets.push(request.headers['x-telegram-bot-api-secret-token']);
      void handle(request, response);
    });
    await one.bot.api.setWebhook(url, { secret_token: 'bi-mat_1' });
    const reply = one.reply();
    say(one, 'chào');
    expect((await reply).text).toBe('Nghe: chào');
    expect(secrets).toEqual(['bi-mat_1']);
    expect(await one.bot.api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0 });
    expect(await refusalOf(one.bot.api.getUpdates())).toMatch(/^409 Conflict: can't use getUpdates/);
    await one.bot.api.deleteWebhook();
    expect(await one.bot.api.getUpdates()).toEqual([]);
  });

  it('carries out the call with which the bot replies', async () => {
    const one = await bench();
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: LAN, text: 'qua trả lời' }));
    });
    await one.bot.api.setWebhook(url);
    const reply = one.reply();
    say(one, 'chào');
    expect((await reply).text).toBe('qua trả lời');
  });

  it('tries again what was not taken, and says what went wrong', async () => {
    const one = await bench();
    const statuses = [500, 200];
    let delivered = 0;
    const url = await serve((_, response) => {
      delivered += 1;
      response.statusCode = statuses.shift() ?? 200;
      response.end();
    });
    await one.bot.api.setWebhook(url);
    say(one, 'chào');
    await expect
      .poll(async () => (await one.bot.api.getWebhookInfo()).last_error_message, { timeout: 3000 })
      .toContain('500');
    await expect.poll(() => delivered, { timeout: 4000 }).toBe(2);
    await expect.poll(async () => (await one.bot.api.getWebhookInfo()).pending_update_count).toBe(0);
  });

  it('stays on this machine', async () => {
    const { bot } = await bench();
    expect(await refusalOf(bot.api.setWebhook('https://example.org/hook'))).toMatch(/^400 Bad Request: bad webhook/);
    expect(await refusalOf(bot.api.setWebhook('http://127.0.0.1:1/', { secret_token: 'có dấu' }))).toBe(
      '400 Bad Request: secret token contains unallowed characters',
    );
  });
});
