import { setTimeout as pause } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import { badRequest, forbidden, Refusal, tooManyRequests } from '../telegram/refusal.ts';
import type { Fault } from './faults.ts';

const PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n';

/**
 * Carries out a fault.
 * @returns whether the method still does its work, and whether its result may be told
 * @throws {Refusal} for the faults that are an answer of Telegram
 */
export async function suffer(
  fault: Fault,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<'go on' | 'work, then cut' | 'done'> {
  switch (fault.kind) {
    case 'too_many_requests':
      throw tooManyRequests(fault.retryAfter);
    case 'blocked':
      throw forbidden('bot was blocked by the user');
    case 'bad_request':
      throw badRequest(fault.description ?? 'can\'t parse entities: Unsupported start tag "x" at byte offset 0');
    case 'server_error':
      throw new Refusal(500, 'Internal Server Error');
    case 'bad_gateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end(PAGE);
      return 'done';
    case 'hang':
      await new Promise((resolve) => {
        if (signal.aborted) resolve(null);
        signal.addEventListener('abort', resolve, { once: true });
      });
      return 'done';
    case 'cut':
      if (fault.after === true) return 'work, then cut';
      response.destroy();
      return 'done';
    case 'slow':
      await pause(fault.ms, null, { signal }).catch(() => null);
      return 'go on';
  }
}
