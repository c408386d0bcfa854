import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createHealth } from '../../../src/bot/http/health.ts';
import { type HttpServer, serveHttp } from '../../../src/bot/http/serve.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startBot } from '../support/bot-at-work.ts';

const SECRET = 'a-secret-of-this-test';
let server: HttpServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const healthy = async (): Promise<boolean> => true;
const WELL = { health: healthy, readiness: healthy, metrics: async () => 'hoi_xa_ready 1\n' };

async function webhook() {
  const taken: number[] = [];
  const accept = async ({ update_id }: { update_id: number }) => void taken.push(update_id);
  server = await serveHttp({ port: 0, ...WELL, webhook: { path: '/hook', secret: SECRET, accept } });
  const post = async (body: string, secret: string | null = SECRET, path = '/hook') => {
    const headers = secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret };
    const reply = await fetch(`http://127.0.0.1:${server?.port}${path}`, { method: 'POST', body, headers });
    return reply.status;
  };
  return { taken, post };
}

describe('the webhook', () => {
  it('takes an update from who knows the secret', async () => {
    const { taken, post } = await webhook();
    expect(await post('{"update_id":5,"message":{}}')).toBe(200);
    expect(taken).toEqual([5]);
  });

  it('takes nothing from anyone else, at another path, or that is no update', async () => {
    const { taken, post } = await webhook();
    expect(await post('{"update_id":5}', null)).toBe(401);
    expect(await post('{"update_id":5}', `${SECRET}x`)).toBe(401);
    expect(await post('{"update_id":5}', SECRET, '/other')).toBe(404);
    expect(await post('no json')).toBe(400);
    expect(await post('{"message":{}}')).toBe(400);
    expect(taken).toEqual([]);
  });

  it('says 503 when the update cannot be kept, so that it comes again', async () => {
    const accept = (): Promise<void> => Promise.reject(new Error('away'));
    server = await serveHttp({ port: 0, ...WELL, webhook: { path: '/hook', secret: SECRET, accept } });
    const headers = { 'x-telegram-bot-api-secret-token': SECRET };
    const post = { method: 'POST', body: '{"update_id":5}', headers };
    expect((await fetch(`http://127.0.0.1:${server.port}/hook`, post)).status).toBe(503);
  });

  it('does not swallow a body without end', async () => {
    const { taken, post } = await webhook();
    expect(await post(`{"update_id":5,"x":"${'y'.repeat(2_000_000)}"}`)).toBe(413);
    expect(taken).toEqual([]);
  });

  it('is not there while polling', async () => {
    server = await serveHttp({ port: 0, ...WELL, webhook: null });
    const reply = await fetch(`http://127.0.0.1:${server.port}/hook`, { method: 'POST', body: '{"update_id":5}' });
    expect(reply.status).toBe(404);
  });
});

describe('/readyz and /metrics', () => {
  it('tell whether requests are to be sent here, and the numbers', async () => {
    let isReady = true;
    const readiness = async (): Promise<boolean> => isReady;
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?');
    server = await serveHttp({ port: 0, ...WELL, readiness, metrics: () => work.bot.metrics.text(), webhook: null });
    const get = (path: string) => fetch(`http://127.0.0.1:${server?.port}${path}`);
    expect((await get('/readyz')).status).toBe(200);
    isReady = false;
    expect([(await get('/readyz')).status, (await get('/healthz')).status]).toEqual([503, 200]);
    const reply = await get('/metrics');
    const text = await reply.text();
    expect(reply.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(text).toContain('hoi_xa_answers_total{status="answered"} 1');
    expect(text).toContain('hoi_xa_updates_total{result="taken"} 1');
    expect(text).toContain('hoi_xa_telegram_calls_total{method="sendMessage",outcome="ok"} 1');
    expect(text).toMatch(/hoi_xa_handling_seconds_count 1/u);
    expect(text).not.toMatch(/Lan|vay|"42"/u);
  });
});

describe('/healthz', () => {
  const statusOf = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      httpRequest({ port, path: '/healthz' }, (reply) => resolve(reply.resume().statusCode ?? 0))
        .on('error', reject)
        .end();
    });

  it('is well as long as polls come back', async () => {
    const clock = createFakeClock();
    let heard: number | null = null;
    server = await serveHttp({ port: 0, ...WELL, health: createHealth(() => heard, clock, null), webhook: null });
    expect(await statusOf(server.port)).toBe(503);
    heard = clock.now();
    await clock.pass(80_000);
    expect(await statusOf(server.port)).toBe(200);
    await clock.pass(20_000);
    expect(await statusOf(server.port)).toBe(503);
  });

  it('asks Telegram what waits when a webhook is silent', async () => {
    const { bot, telegram, clock } = startBot();
    let waiting = 0;
    telegram.onCall = ({ method }) =>
      method === 'getWebhookInfo'
        ? { ok: true, result: { url: 'https://x.test/hook', pending_update_count: waiting } }
        : undefined;
    const health = createHealth(() => null, clock, bot.bot.api);
    expect(await health()).toBe(true);
    waiting = 3;
    expect(await health()).toBe(false);
    telegram.onCall = () => {
      throw new Error('cut');
    };
    const asked = health();
    await clock.pass(60_000);
    expect(await asked).toBe(false);
  });
});
