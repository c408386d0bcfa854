import type { Message } from 'grammy/types';
import type { Transformer } from 'grammy';
import { currentHandling } from '../../state/inbox/handling.ts';

/** Doing one of these twice shows: the person would read it twice. */
export const TWICE_SHOWS = /^(?:send(?!ChatAction)|forward|copy)/u;

/**
 * Sends each message of an update once, also when the update is handled again because a program died at it. What went out in the moment
 * of dying, before that was written down, goes out twice.
 */
export function createOnce(): Transformer {
  return async (previous, method, payload, signal) => {
    const handling = TWICE_SHOWS.test(method) ? currentHandling() : null;
    if (handling === null) return previous(method, payload, signal);
    const before = handling.sentBefore();
    // Of a message only its id is read afterwards.
    if (before !== null) return { ok: true, result: { message_id: before } as never };
    await handling.ensureOwned();
    const reply = await previous(method, payload, signal);
    if (reply.ok) await handling.sent(idOf(reply.result));
    return reply;
  };
}

const idOf = (result: unknown): number => (result as Partial<Message> | null)?.message_id ?? 0;
