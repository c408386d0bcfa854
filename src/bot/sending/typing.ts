import type { Api } from 'grammy';
import type { Logger } from '../../logger.ts';
import type { Clock } from '../clock.ts';

/** Telegram shows "typing" for five seconds. */
const RENEW = 4500;
/** Chats in which it is shown at the same time; with more, the calls would slow the answers down. */
const MOST_CHATS = 60;

/** Shows in chats that an answer is being written. */
export interface Typing {
  /** Shows it now, or after a while, and renews it until the function returned is called. */
  show(chat: number, after?: number): () => void;
}

/** Shows that the bot is writing for as long as some work takes. */
export function createTyping(api: Api, clock: Clock, log: Logger): Typing {
  let shown = 0;
  return {
    show: (chat, after = 0) => {
      let ended = false;
      let counted = false;
      let callOff = (): void => undefined;
      const type = (): void => {
        if (ended) return;
        if (!counted && shown >= MOST_CHATS) return;
        if (!counted) shown += 1;
        counted = true;
        api.sendChatAction(chat, 'typing').catch((error: unknown) => log.debug('Typing could not be shown', { error }));
        callOff = clock.after(RENEW, type);
      };
      if (after === 0) type();
      else callOff = clock.after(after, type);
      return () => {
        if (ended) return;
        ended = true;
        if (counted) shown -= 1;
        callOff();
      };
    },
  };
}
