import { request } from 'node:http';
import { Bot } from 'grammy';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/playground/faults/faults.ts';
import { bench, LAN, MINH, refusalOf } from './support/with-playground.ts';

describe('faults to order', () => {
  const cases: [Fault, string][] = [
    [{ kind: 'too_many_requests', retryAfter: 7 }, '429 Too Many Requests: retry after 7'],
    [{ kind: 'blocked' }, '403 Forbidden: bot was blocked by the user'],
    [{ kind: 'bad_request', description: 'message is too long' }, '400 Bad Request: message is too long'],
    [{ kind: 'server_error' }, '500 Internal Server Error'],
    [{ kind: 'bad_gateway' }, 'HttpError'],
    [{ kind: 'cut' }, 'HttpError'],
  ];
  it.each(cases)('%j', async (fault, result) => {
    const { bot, open, playground, errors } = await bench();
    open();
    playground.faults.order({ method: 'sendMessage', times: 2, fault });
    expect(await refusalOf(bot.api.sendMessage(LAN, 'một'))).toBe(result);
    expect(await refusalOf(bot.api.sendMessage(LAN, 'hai'))).toBe(result);
    expect((await bot.api.sendMessage(LAN, 'ba')).text).toBe('ba');
    expect(playground.telegram.chats.find(LAN)?.messages.map(({ text }) => text)).toEqual(['/start', 'ba']);
    expect(playground.faults.waiting()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('tells how long to wait', async () => {
    const { bot, playground } = await bench();
    playground.faults.order({ method: '*', fault: { kind: 'too_many_requests', retryAfter: 3 } });
    await expect(bot.api.getMe()).rejects.toMatchObject({ parameters: { retry_after: 3 } });
  });

  it('hangs until the caller gives up, and is slow as long as ordered', async () => {
    const { open, playground } = await bench();
    open();
    const hasty = new Bot(playground.token, { client: { apiRoot: playground.apiRoot, timeoutSeconds: 1 } });
    playground.faults.order({ method: 'sendMessage', fault: { kind: 'hang' } });
    expect(await refusalOf(hasty.api.sendMessage(LAN, 'một'))).toBe('HttpError');
    playground.faults.order({ method: 'sendMessage', fault: { kind: 'slow', ms: 120 } });
    const start = performance.now();
    await hasty.api.sendMessage(LAN, 'hai');
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  it('can cut the line after the work is done', async () => {
    const { bot, open, playground } = await bench();
    open();
    playground.faults.order({ method: 'sendMessage', fault: { kind: 'cut', after: true } });
    expect(await refusalOf(bot.api.sendMessage(LAN, 'một'))).toBe('HttpError');
    expect(playground.telegram.chats.find(LAN)?.messages.at(-1)?.text).toBe('một');
  });

  it('can be for one chat, and for downloads', async () => {
    const { bot, open, playground } = await bench();
    open();
    playground.faults.order({ method: 'sendMessage', chat: MINH, fault: { kind: 'blocked' } });
    expect((await bot.api.sendMessage(LAN, 'một')).text).toBe('một');
    expect(playground.faults.waiting()).toHaveLength(1);
    playground.faults.order({ method: 'file', fault: { kind: 'server_error' } });
    const file = `${playground.apiRoot}/file/bot${playground.token}/documents/file_1.pdf`;
    expect((await fetch(file)).status).toBe(500);
    expect((await fetch(file)).status).toBe(404);
  });
});

describe('the way in', () => {
  it('refuses a wrong token, an unknown method and a broken body', async () => {
    const { playground, bot } = await bench();
    const ask = async (path: string, init?: RequestInit) => (await fetch(`${playground.apiRoot}${path}`, init)).json();
    expect(await ask('/bot123:abc/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await ask('/botabc/getMe')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(await ask(`/bot${playground.token}/dance`)).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    expect(await ask(`/bot${playground.token}/getMe`, broken)).toMatchObject({ error_code: 400 });
    expect(await refusalOf(bot.api.sendMessage('@nobody', 'a'))).toBe('400 Bad Request: chat not found');
  });

  it('listens on this machine only and to its own name only', async () => {
    const { playground } = await bench();
    const statusFor = (host: string) =>
      new Promise((resolve, reject) => {
        const asked = request(`${playground.apiRoot}/`, { headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.on('error', reject).end();
      });
    expect(await statusFor('evil.example:8787')).toBe(403);
    expect(await statusFor('localhost.evil.example')).toBe(403);
    expect(await statusFor('localhost:1')).not.toBe(403);
    const response = await fetch(`${playground.apiRoot}/`);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says which port is taken', async () => {
    const { playground } = await bench();
    const { startPlayground } = await import('../../src/playground/playground.ts');
    const port = Number(new URL(playground.apiRoot).port);
    await expect(startPlayground({ port, now: Date.now, onError: () => undefined })).rejects.toThrow(
      `Port ${port} is taken`,
    );
  });
});
