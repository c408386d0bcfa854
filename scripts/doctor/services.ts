import { z } from 'zod';
import type { Config, Endpoint, TelegramConfig } from '../../src/config.ts';
import { type Finding, fail, ok } from './check.ts';

/** The `fetch` of the runtime, or a stand-in. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

const PATIENCE_MS = 8_000;

/** Where a service could not be reached or said no; addresses may hold a token and are not told. */
export function unreachable(name: string, error: unknown, variable: string): Finding {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  const why = isLate ? `no answer within ${PATIENCE_MS / 1000} s` : 'no connection';
  return fail(name, why, `Check the network and ${variable}.`);
}

/** The headers an endpoint wants: its key, where it has one. */
export const headersOf = ({ apiKey }: Endpoint): Record<string, string> =>
  apiKey ? { authorization: `Bearer ${apiKey}` } : {};

/** What a status other than 200 means, by the variables that set the endpoint. */
export function refused(name: string, status: number, prefix: 'OPENAI' | 'EMBEDDING' | 'SPEECH' | 'VOICE'): Finding {
  const model = prefix === 'OPENAI' ? 'CHAT_MODEL' : `${prefix}_MODEL`;
  if (status === 401 || status === 403) return fail(name, `the key is refused (${status})`, `Check ${prefix}_API_KEY.`);
  if (status === 404) return fail(name, 'not found (404)', `Check ${prefix}_BASE_URL and ${model}.`);
  return fail(name, `the endpoint answers with status ${status}`, `Check ${prefix}_BASE_URL, or try again later.`);
}

const chatReply = z.object({ choices: z.array(z.object({})).min(1) });
const embeddingReply = z.object({ data: z.array(z.object({ embedding: z.array(z.number()) })).length(1) });

/** Posts a body with the endpoint's model, within the patience of the doctor. @throws what `fetch` throws */
export async function post(fetch: Fetch, endpoint: Endpoint, path: string, body: object): Promise<Response> {
  return fetch(`${endpoint.baseUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(endpoint) },
    body: JSON.stringify({ model: endpoint.model, ...body }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

/** Asks the chat model for one token. */
export async function checkChat(endpoint: Config['chat'], fetch: Fetch): Promise<Finding[]> {
  if (!endpoint) return [ok('chat model', 'not configured: answers are composed without a model')];
  try {
    const messages = [{ role: 'user', content: 'ok' }];
    const response = await post(fetch, endpoint, 'chat/completions', { messages, max_tokens: 1 });
    if (!response.ok) return [refused('chat model', response.status, 'OPENAI')];
    const reply = chatReply.safeParse(await response.json().catch(() => null));
    if (reply.success) return [ok('chat model', endpoint.model)];
    return [
      fail('chat model', 'the endpoint answers with something else', 'Check OPENAI_BASE_URL; it usually ends in /v1.'),
    ];
  } catch (error) {
    return [unreachable('chat model', error, 'OPENAI_BASE_URL')];
  }
}

/** Embeds one word and compares the number of numbers. */
export async function checkEmbedding(endpoint: Config['embedding'], fetch: Fetch): Promise<Finding[]> {
  const name = 'embedding model';
  if (!endpoint) return [ok(name, 'not configured: the built-in embeddings are used')];
  try {
    const response = await post(fetch, endpoint, 'embeddings', { input: ['hộ nghèo'], encoding_format: 'float' });
    if (!response.ok) return [refused(name, response.status, 'EMBEDDING')];
    const reply = embeddingReply.safeParse(await response.json().catch(() => null));
    const length = reply.data?.data[0]?.embedding.length;
    if (length === undefined) {
      return [
        fail(name, 'the endpoint answers with something else', 'Check EMBEDDING_BASE_URL; it usually ends in /v1.'),
      ];
    }
    if (length === endpoint.dimension) return [ok(name, `${endpoint.model}, ${length} numbers`)];
    const what = `${endpoint.model} returns ${length} numbers, EMBEDDING_DIMENSION says ${endpoint.dimension}`;
    return [fail(name, what, `Set EMBEDDING_DIMENSION=${length} and run \`npm run index\`.`)];
  } catch (error) {
    return [unreachable(name, error, 'EMBEDDING_BASE_URL')];
  }
}

const botReply = z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) });

/** Asks Telegram who the bot is. */
export async function checkTelegram(telegram: TelegramConfig | null, fetch: Fetch): Promise<Finding[]> {
  if (!telegram) return [ok('telegram', 'not configured: `npm start` opens the playground')];
  try {
    const url = `${telegram.apiRoot}/bot${telegram.token}/getMe`;
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const reply = botReply.safeParse(await response.json().catch(() => null));
    if (reply.success) return [ok('telegram', `@${reply.data.result.username}`)];
    if (response.status === 401 || response.status === 404) {
      return [
        fail('telegram', 'the token is refused', 'Get the token from @BotFather again and set TELEGRAM_BOT_TOKEN.'),
      ];
    }
    return [
      fail(
        'telegram',
        `Telegram answers with status ${response.status}`,
        'Check TELEGRAM_API_ROOT, or try again later.',
      ),
    ];
  } catch (error) {
    return [unreachable('telegram', error, 'TELEGRAM_API_ROOT')];
  }
}
