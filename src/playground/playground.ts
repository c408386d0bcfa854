import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure, systemCode } from '../failure.ts';
import { type BotApi, perform, serveBotApi } from './bot-api/serve.ts';
import { findMethod } from './bot-api/methods/all.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { isForThisMachine } from './http/guard.ts';
import { send } from './http/respond.ts';
import { type PageApi, servePage } from './page-api/serve.ts';
import { gatherCast } from './cast.ts';
import { createTelegram, type Telegram } from './telegram/telegram.ts';
import { createWebhook } from './telegram/webhook.ts';

export interface PlaygroundOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what should not happen inside, without anything that people wrote. */
  readonly onError: (error: unknown) => void;
}

/** A Telegram of our own that listens on this machine only. */
export interface Playground {
  /** Of the chat page, `http://localhost:8787`. */
  readonly address: string;
  /** For the bot's client. */
  readonly apiRoot: string;
  readonly token: string;
  /** What the page must show to act; new at each start. */
  readonly secret: string;
  readonly telegram: Telegram;
  readonly faults: Faults;
  close(): Promise<void>;
}

/** The bot as this Telegram knows it. */
const BOT = { id: 7_000_000_001, is_bot: true, first_name: 'Hỏi Xã', username: 'hoi_xa_bot' };

/** Starts the local Bot API and its chat page on 127.0.0.1. @throws {Failure} when the port is taken */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const telegram = createTelegram({ bot: BOT, now: options.now });
  gatherCast(telegram);
  const faults = createFaults();
  const token = `${BOT.id}:${randomBytes(24).toString('base64url')}`;
  const secret = randomBytes(24).toString('base64url');
  const webhook = createWebhook(telegram.updates, options.now, async ({ method, ...parameters }) => {
    const found = findMethod(String(method));
    if (found === null) return;
    const call = { parameters, uploads: new Map() };
    await perform(api, found, call, new AbortController().signal);
  });
  const api: BotApi = { telegram, webhook, faults, token, onError: options.onError };
  const page: PageApi = { telegram, faults, secret, onError: options.onError };
  const server = createServer((request, response) => {
    answer(api, page, request, response).catch(options.onError);
  });
  const port = await listen(server, options.port);
  return {
    address: `http://localhost:${port}`,
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    secret,
    telegram,
    faults,
    close: async () => {
      webhook.close();
      telegram.updates.release();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function answer(api: BotApi, page: PageApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isForThisMachine(request)) {
    send(response, 403, 'text/plain', 'This address answers only to programs on this machine.\n');
    return;
  }
  const address = `http://localhost${request.url ?? '/'}`;
  const url = new URL(URL.canParse(address) ? address : 'http://localhost/not-found');
  if (await serveBotApi(api, request, response, url)) return;
  if (await servePage(page, request, response, url)) return;
  send(response, 404, 'text/plain', 'Not found\n');
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        systemCode(error) === 'EADDRINUSE'
          ? new Failure(`Port ${port} is taken by another program.`, 'Stop it, or set PORT to another port.', {
              cause: error,
            })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
