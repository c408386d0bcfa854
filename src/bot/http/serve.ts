import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Failure, systemCode } from '../../failure.ts';
import { METRICS_TYPE } from '../metrics.ts';
import type { Health } from './health.ts';
import { receiveUpdate, type WebhookOptions } from './webhook.ts';

export interface HttpOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether the program is alive; else it is to be started anew. */
  readonly health: Health;
  /** Whether requests are to be sent here now. */
  readonly readiness: Health;
  readonly metrics: () => Promise<string>;
  /** Where Telegram posts updates; null while polling. */
  readonly webhook: (WebhookOptions & { readonly path: string }) | null;
}

/** A server for `/healthz`, `/readyz` and `/metrics`, and for the updates of a webhook. */
export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens for Telegram from everywhere when there is a webhook, else for this machine's own health checks only.
 * @throws {Failure} when the port is taken
 */
export async function serveHttp(options: HttpOptions): Promise<HttpServer> {
  const server = createServer((request, response) => {
    answer(request, options)
      .catch(() => 500)
      .then((reply) => end(response, reply))
      .catch(() => response.destroy());
  });
  server.requestTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = systemCode(error) === 'EADDRINUSE';
      const what = `Port ${options.port} is taken by another program.`;
      reject(taken ? new Failure(what, 'Stop it, or set PORT to another port.', { cause: error }) : error);
    });
    server.listen(options.port, options.webhook === null ? '127.0.0.1' : undefined, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
    },
  };
}

async function answer(
  request: IncomingMessage,
  { health, readiness, metrics, webhook }: HttpOptions,
): Promise<number | string> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'GET' && pathname === '/healthz') return (await health()) ? 200 : 503;
  if (request.method === 'GET' && pathname === '/readyz') return (await readiness()) ? 200 : 503;
  if (request.method === 'GET' && pathname === '/metrics') return metrics();
  if (webhook !== null && request.method === 'POST' && pathname === webhook.path)
    return receiveUpdate(request, webhook);
  return 404;
}

/** @param reply a status, or a text for Prometheus */
function end(response: ServerResponse, reply: number | string): void {
  if (typeof reply === 'string') {
    response.writeHead(200, { 'content-type': METRICS_TYPE, connection: 'close' });
    response.end(reply);
    return;
  }
  response.writeHead(reply, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${reply === 200 ? 'ok' : reply}\n`);
}
