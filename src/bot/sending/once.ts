import type { Transformer } from 'grammy';
import type { Message } from 'grammy/types';
import { currentHandling, type Handling } from '../../state/inbox/handling.ts';
import { createTurns } from '../dispatch/turns.ts';

/** Doing one of these twice shows: the person would read it twice. */
export const TWICE_SHOWS = /^(?:send(?!ChatAction)|forward|copy)/u;

/** Messages on their way at the same time; Telegram takes 30 a second of a bot in all. */
const AT_ONCE = 2;

/** Two transformers that belong together, with those that call again between them. */
export interface Once {
  /** Leaves out what was sent in an earlier try, and writes down what is sent now. */
  readonly outer: Transformer;
  /** Next to the wire: few messages are on their way at a time. */
  readonly inner: Transformer;
}

/**
 * Sends each message of an update once, also when the update is handled again because a program died at it. What went out in the moment
 * of dying, before that was written down, goes out twice; its turn lasts until then, so that these are few.
 */
export function createOnce(): Once {
  const turns = createTurns(AT_ONCE);
  const turnOf = new WeakMap<Handling, () => void>();
  return {
    outer: async (previous, method, payload, signal) => {
      const handling = TWICE_SHOWS.test(method) ? currentHandling() : null;
      if (handling === null) return previous(method, payload, signal);
      const before = handling.sentBefore();
      // Of a message only its id is read afterwards.
      if (before !== null) return { ok: true, result: { message_id: before } as never };
      await handling.ensureOwned();
      try {
        const reply = await previous(method, payload, signal);
        if (reply.ok) await handling.sent(idOf(reply.result));
        return reply;
      } finally {
        turnOf.get(handling)?.();
      }
    },
    inner: async (previous, method, payload, signal) => {
      const handling = TWICE_SHOWS.test(method) ? currentHandling() : null;
      if (handling === null) return previous(method, payload, signal);
      const leave = await turns.enter();
      turnOf.set(handling, leave);
      let isSent = false;
      try {
        const reply = await previous(method, payload, signal);
        isSent = reply.ok;
        return reply;
      } finally {
        // Whoever waits to call again lets others go first.
        if (!isSent) leave();
      }
    },
  };
}

const idOf = (result: unknown): number => (result as Partial<Message> | null)?.message_id ?? 0;
