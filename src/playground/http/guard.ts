import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the request names this machine as its host. A page elsewhere whose name was turned to point here
 * (DNS rebinding) names its own.
 */
export function isForThisMachine(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  return LOCAL.has(host.replace(/:\d+$/, '').toLowerCase());
}

/** Compares without telling by the time it takes how much was right. */
export function isSame(given: string, wanted: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(wanted);
  return one.length === other.length && timingSafeEqual(one, other);
}
