import type { BotContext } from '../context.ts';
import type { BotServices } from '../services.ts';
import { say } from './say.ts';

/** Telegram shows "typing" for five seconds. */
const RENEW = 4500;
/** Milliseconds after which a word is said about the wait. */
const SLOW = 20_000;

/** Does work while the chat shows that an answer is being written; says so in words once when it takes long. */
export async function whileTyping<T>(ctx: BotContext, { clock, log }: BotServices, work: () => Promise<T>): Promise<T> {
  let callOff = (): void => undefined;
  const type = (): void => {
    ctx.replyWithChatAction('typing').catch((error: unknown) => log.debug('Typing could not be shown', { error }));
    callOff = clock.after(RENEW, type);
  };
  const stopSlow = clock.after(SLOW, () => {
    say(ctx, ctx.visit.texts.slow).catch((error: unknown) => log.debug('A wait could not be told', { error }));
  });
  type();
  try {
    return await work();
  } finally {
    callOff();
    stopSlow();
  }
}
