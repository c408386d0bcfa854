import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';
import { languageOfApp } from './language-of.ts';
import type { BotServices } from './services.ts';
import { botTexts } from './texts/texts.ts';

/** Age of a message from which its answer is apologised for, milliseconds. */
const LATE = 600_000;

/** Finds out who is here, and remembers where to write to. Updates without a sender end here. */
export function createVisit({ state, identity, clock, admins }: BotServices): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.from === undefined) return;
    const person = identity.keyOf(ctx.from.id);
    const known = await state.people.find(person);
    const language = known?.language ?? languageOfApp(ctx.from.language_code);
    const inPrivate = ctx.chat?.type === 'private';
    const isAdministrator = admins.includes(ctx.from.id);
    const sent = ctx.message?.date;
    ctx.visit = {
      person,
      language,
      texts: botTexts(language),
      role: isAdministrator ? 'administrator' : (await state.officials.isOfficial(person)) ? 'official' : 'household',
      inPrivate,
      late: sent !== undefined && clock.now() - sent * 1000 > LATE,
    };
    if (ctx.chat !== undefined && inPrivate) await state.people.seen(person, identity.seal(ctx.chat.id));
    await next();
  };
}
