import fc from 'fast-check';
import { type HttpServer, serveHttp } from '../../../src/bot/http/serve.ts';
import { hostileLine } from '../hostile-text.ts';
import { holds, Leak, type Property, property } from '../property.ts';

const SECRET = 'a-secret-of-this-test';
const body = fc.oneof(
  hostileLine,
  fc.json(),
  fc
    .record({ update_id: fc.oneof(fc.integer(), fc.string(), fc.double()), message: fc.jsonValue() })
    .map((update) => JSON.stringify(update)),
  fc.constantFrom(
    '{"update_id":1',
    '[]',
    'null',
    '{"__proto__":{"update_id":1}}',
    '{"update_id":1e999}',
    '['.repeat(20_000),
  ),
);
const call = fc.record({
  body,
  secret: fc.constantFrom(SECRET, `${SECRET} `, SECRET.slice(1), '', 'x'.repeat(5000)),
  path: fc.constantFrom(
    '/hook',
    '/hook/',
    '/HOOK',
    '//hook',
    '/hook/../hook',
    '/%68ook',
    '/',
    '/healthz',
    '/hook?secret=',
  ),
  method: fc.constantFrom('POST', 'PUT', 'GET', 'DELETE', 'POST'),
});

/** Posts to the webhook over real HTTP: a status of ours, nothing taken without the secret, nothing said back. */
export function webhookProperty(): { readonly property: Property; readonly close: () => Promise<void> } {
  let server: HttpServer | null = null;
  const taken: unknown[] = [];
  const open = async (): Promise<HttpServer> =>
    (server ??= await serveHttp({
      port: 0,
      health: () => Promise.resolve(true),
      readiness: () => Promise.resolve(true),
      metrics: () => Promise.resolve(''),
      webhook: { path: '/hook', secret: SECRET, accept: async (update) => void taken.push(update) },
    }));
  return {
    close: async () => {
      await server?.close();
    },
    property: property('posts to the webhook', 8, call, async ({ body: sent, secret, path, method }) => {
      const { port } = await open();
      const before = taken.length;
      const headers = { 'x-telegram-bot-api-secret-token': secret };
      const isBody = method === 'POST' || method === 'PUT';
      const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers,
        ...(isBody ? { body: sent } : {}),
      });
      holds([200, 400, 401, 404, 413, 503].includes(reply.status), `status ${reply.status}`);
      const said = await reply.text();
      if (said.includes(SECRET)) throw new Leak('the secret is said');
      if (taken.length > before) holds(secret.trim() === SECRET && method === 'POST', 'taken from a stranger');
    }),
  };
}
