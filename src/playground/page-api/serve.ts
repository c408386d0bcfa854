import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody } from '../bot-api/call.ts';
import { type Faults, orderSchema } from '../faults/faults.ts';
import { isSame } from '../http/guard.ts';
import { send, sendJson } from '../http/respond.ts';
import { badRequest, Refusal } from '../telegram/refusal.ts';
import type { Telegram } from '../telegram/telegram.ts';
import { actSchema, perform } from './acts.ts';
import { streamEvents } from './event-stream.ts';
import { readPageFile } from './page-files.ts';
import { serveSentFile } from './sent-files.ts';
import { takeUpload } from './uploads.ts';

/** What the chat page needs. */
export interface PageApi {
  readonly telegram: Telegram;
  readonly faults: Faults;
  /** Stands in the page; whoever acts must show it, so that no other page on this machine can. */
  readonly secret: string;
  readonly onError: (error: unknown) => void;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const KEY_PLACE = '{{page-key}}';

/** Serves the page, its events and acts, and the faults to order. @returns false when the address is none of them */
export async function servePage(
  page: PageApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  try {
    if (url.pathname === '/' && request.method === 'GET') return await servePlain(page, response, 'index.html');
    const file = /^\/page\/([\w./-]+\.[a-z]+)$/.exec(url.pathname)?.[1];
    if (file !== undefined && request.method === 'GET') return await servePlain(page, response, file);
    return await serveWithKey(page, request, response, url);
  } catch (error) {
    if (!(error instanceof Refusal)) page.onError(error);
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error');
    sendJson(response, refusal.code, refusal.body);
    return true;
  }
}

async function servePlain(page: PageApi, response: ServerResponse, name: string): Promise<boolean> {
  const file = await readPageFile(name);
  if (file === null) return false;
  const more: Record<string, string> = {};
  if (name.endsWith('.html')) more['content-security-policy'] = POLICY;
  if (name.endsWith('.ttf')) more['cache-control'] = 'private, max-age=86400';
  const body = name === 'index.html' ? file.body.toString('utf8').replace(KEY_PLACE, page.secret) : file.body;
  send(response, 200, file.type, body, more);
  return true;
}

async function serveWithKey(
  page: PageApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const route = `${request.method} ${url.pathname.replace(/^(\/page\/file\/).+/, '$1')}`;
  if (!ROUTES.has(route)) return false;
  const key = request.headers['x-page-key'] ?? url.searchParams.get('key') ?? '';
  if (!isSame(String(key), page.secret)) throw new Refusal(403, 'Forbidden: wrong page key');
  switch (route) {
    case 'GET /page/events':
      streamEvents(page.telegram, response);
      break;
    case 'GET /page/file/':
      serveSentFile(page.telegram, response, url);
      break;
    case 'POST /page/act':
      sendJson(response, 200, perform(page.telegram, readAs(actSchema, await readBody(request, 64 * 1024))));
      break;
    case 'POST /page/upload':
      sendJson(response, 200, await takeUpload(page.telegram, request, url));
      break;
    case 'GET /__faults':
      sendJson(response, 200, page.faults.waiting());
      break;
    case 'POST /__faults':
      page.faults.order(readAs(orderSchema, await readBody(request, 64 * 1024)));
      sendJson(response, 200, page.faults.waiting());
      break;
    case 'DELETE /__faults':
      page.faults.clear();
      sendJson(response, 200, []);
      break;
    default:
      return false;
  }
  return true;
}

const ROUTES = new Set([
  'GET /page/events',
  'GET /page/file/',
  'POST /page/act',
  'POST /page/upload',
  'GET /__faults',
  'POST /__faults',
  'DELETE /__faults',
]);

function readAs<T extends z.ZodType>(schema: T, bytes: Buffer): z.output<T> {
  const parsed = schema.safeParse(fromJson(bytes));
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error).replace(/\s+/g, ' '));
  return parsed.data;
}

function fromJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw badRequest("can't parse JSON object");
  }
}
