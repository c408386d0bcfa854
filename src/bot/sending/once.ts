import type { Message } from 'grammy/types';
import type { Transformer } from 'grammy';
import { currentHandling } from '../../state/inbox/handling.ts';
import { createTurns } from '../dispatch/turns.ts';

/** Doing one of these twice shows: the person would read it twice. */
export const TWICE_SHOWS = /^(?:send(?!ChatAction)|forward|copy)/u;

/** Messages on their way at the same time; Telegram takes 30 a second of a bot in all. */
const AT_ONCE = 2;

/**
 * Sends each message of an update once, also when the update is handled again because a program died at it. What went out in the moment
 * of dying, before that was written down, goes out twice; few are on their way
 * at a time, so that these are few.
 */
export function createOnce(): Transformer {
  const turns = createTurns(AT_ONCE);
  return async (previous, method, payload, signal) => {
    const handling = TWICE_SHOWS.test(method) ? currentHandling() : null;
    if (handling === null) return previous(method, payload, signal);
    const before = handling.sentBefore();
    // Of a message only its id is read afterwards.
    if (before !== null) return { ok: true, result: { message_id: before } as never };
    return turns.take(async () => {
      await handling.ensureOwned();
      const reply = await previous(method, payload, signal);
      if (reply.ok) await handling.sent(idOf(reply.result));
      return reply;
    });
  };
}

const idOf = (result: unknown): number => (result as Partial<Message> | null)?.message_id ?? 0;
