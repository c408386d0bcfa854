import { outsideHandling } from '../../state/inbox/handling.ts';
import type { BotContext } from '../context.ts';
import type { BotServices } from '../services.ts';
import { say } from './say.ts';
import { createTyping } from './typing.ts';

/** Milliseconds after which a word is said about the wait, and after which waiting is over. */
const SLOW = 20_000;
const TOO_LONG = 40_000;

/**
 * Does work while the chat shows that an answer is being written; says so in words once when it takes long.
 * @returns what the work gave, or null when it took too long; it then goes on unheard
 * @throws {LetGo} when the person wants everything forgotten meanwhile
 */
export async function patiently<T>(
  ctx: BotContext,
  { clock, log, underWay }: BotServices,
  work: () => Promise<T>,
): Promise<T | null> {
  const stopTyping = ctx.chat === undefined ? () => undefined : createTyping(ctx.api, clock, log).show(ctx.chat.id);
  const stopSlow = clock.after(SLOW, () => {
    // Not part of the answer: when the update is handled again it may not be slow.
    outsideHandling(() => say(ctx, ctx.visit.texts.slow)).catch((error: unknown) =>
      log.debug('A wait could not be told', { error }),
    );
  });
  let stopLimit = (): void => undefined;
  const limit = new Promise<null>((resolve) => {
    stopLimit = clock.after(TOO_LONG, () => resolve(null));
  });
  try {
    return await underWay.waitFor(ctx.visit.person, Promise.race([work(), limit]));
  } finally {
    stopTyping();
    stopSlow();
    stopLimit();
  }
}
