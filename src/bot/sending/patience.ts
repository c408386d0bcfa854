import type { Transformer } from 'grammy';
import type { Logger } from '../../logger.ts';
import { type Clock, wait } from '../clock.ts';
import { TWICE_SHOWS } from './once.ts';

/** Longest wait that Telegram may ask for, seconds; past it the call fails. */
const LONGEST_WAIT = 30;
const MOST_WAITS = 3;
const PAUSES = [500, 2000];

export interface PatienceOptions {
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Calls again where that helps: after the wait that Telegram asks for, and after a fault of the network or the server. What may have
 * been delivered already is sent again once at most. Polling has its own loop and passes through.
 */
export function createPatience({ clock, log }: PatienceOptions): Transformer {
  return async (previous, method, payload, signal) => {
    if (method === 'getUpdates') return previous(method, payload, signal);
    const most = method === 'sendChatAction' ? 0 : TWICE_SHOWS.test(method) ? 1 : PAUSES.length;
    let waits = 0;
    for (let attempt = 0; ; attempt += 1) {
      let fault: unknown = null;
      try {
        const reply = await previous(method, payload, signal);
        if (reply.ok) return reply;
        const seconds = reply.error_code === 429 ? (reply.parameters?.retry_after ?? 1) : null;
        if (seconds !== null && seconds <= LONGEST_WAIT && waits < MOST_WAITS && method !== 'sendChatAction') {
          waits += 1;
          attempt -= 1;
          log.info('Telegram asks to wait', { method, count: seconds });
          await wait(clock, seconds * 1000, signal);
          continue;
        }
        if (reply.error_code < 500 || attempt >= most) return reply;
      } catch (error) {
        if (signal?.aborted === true || attempt >= most) throw error;
        fault = error;
      }
      log.warn('A call to Telegram is made again', {
        method,
        attempt: attempt + 1,
        ...(fault === null ? {} : { error: fault }),
      });
      await wait(clock, PAUSES[attempt] ?? 2000, signal);
    }
  };
}
