import type { Composer } from 'grammy';
import type { BotContext } from '../context.ts';

/** Lets administrators by, in a chat with the bot alone. To anyone else what follows does not exist. */
export function forAdministrators(composer: Composer<BotContext>): Composer<BotContext> {
  return composer.filter((ctx) => ctx.visit.inPrivate && ctx.visit.role === 'administrator');
}
