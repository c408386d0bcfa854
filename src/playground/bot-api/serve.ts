import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults/faults.ts';
import { suffer } from '../faults/suffer.ts';
import { isSame } from '../http/guard.ts';
import { send, sendJson } from '../http/respond.ts';
import { Refusal } from '../telegram/refusal.ts';
import type { Telegram } from '../telegram/telegram.ts';
import type { Webhook } from '../telegram/webhook.ts';
import { readCall } from './call.ts';
import type { Call } from './call-model.ts';
import { findMethod, type NamedMethod } from './methods/all.ts';

/** What the Bot API over HTTP needs. */
export interface BotApi {
  readonly telegram: Telegram;
  readonly webhook: Webhook;
  readonly faults: Faults;
  readonly token: string;
  /** Told of what should not happen, without the call. */
  readonly onError: (error: unknown) => void;
}

/** Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`. @returns false when the address is neither */
export async function serveBotApi(
  api: BotApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const found = /^\/(file\/)?bot([^/]*)\/(.+)$/.exec(url.pathname);
  if (found === null) return false;
  const [, isFile, token = '', rest = ''] = found;
  const hungUp = new AbortController();
  response.on('close', () => hungUp.abort());
  try {
    if (!/^\d+:[\w-]+$/.test(token)) throw new Refusal(404, 'Not Found');
    if (!isSame(token, api.token)) throw new Refusal(401, 'Unauthorized');
    if (isFile === undefined) await serveMethod(api, request, response, url, rest, hungUp.signal);
    else await serveFile(api, response, rest, hungUp.signal);
  } catch (error) {
    if (!(error instanceof Refusal)) api.onError(error);
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error');
    sendJson(response, refusal.code, refusal.body);
  }
  return true;
}

async function serveMethod(
  api: BotApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const found = findMethod(name);
  const call = await readCall(request, url.searchParams);
  if (found === null) throw new Refusal(404, 'Not Found: method not found');
  const fault = api.faults.next(found.name, chatOf(call));
  const then = fault === null ? 'go on' : await suffer(fault, response, signal);
  if (then === 'done') return;
  const result = await perform(api, found, call, signal);
  if (then === 'work, then cut') response.destroy();
  else sendJson(response, 200, { ok: true, result });
}

/** Carries out one call. @throws {Refusal} */
export async function perform(api: BotApi, { method }: NamedMethod, call: Call, signal: AbortSignal): Promise<unknown> {
  return method({ telegram: api.telegram, webhook: api.webhook, call, signal });
}

function chatOf(call: Call): number | null {
  const id = Number(call.parameters['chat_id']);
  return Number.isFinite(id) ? id : null;
}

async function serveFile(api: BotApi, response: ServerResponse, path: string, signal: AbortSignal): Promise<void> {
  const fault = api.faults.next('file', null);
  const then = fault === null ? 'go on' : await suffer(fault, response, signal);
  if (then === 'done') return;
  if (then === 'work, then cut') {
    response.destroy();
    return;
  }
  const file = api.telegram.files.byPath(path);
  if (file === null) throw new Refusal(404, 'Not Found');
  send(response, 200, 'application/octet-stream', file.bytes);
}
