import { type Bot, BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { isTakenOver } from '../state/inbox/handling.ts';
import type { BotContext } from './context.ts';
import { languageOfApp } from './language-of.ts';
import { LetGo } from './sending/under-way.ts';
import type { BotServices } from './services.ts';
import { botTexts } from './texts/texts.ts';

/** Handles one update; whatever goes wrong, the person gets a sentence and the log a line without theirs. */
export function createHandler(bot: Bot<BotContext>, services: BotServices): (update: Update) => Promise<void> {
  const { log, state } = services;
  return async (update) => {
    try {
      await bot.handleUpdate(update);
    } catch (thrown) {
      const error: unknown = thrown instanceof BotError ? thrown.error : thrown;
      if (error instanceof LetGo) return;
      // It is done again when the state can be reached, or by the program that has it now.
      if (state.isUnreachable(error) || isTakenOver(error)) throw error;
      log.error('An update could not be handled', { update: update.update_id, error });
      if (error instanceof GrammyError && error.error_code === 403) return;
      await apologise(bot, services, update);
    }
  };
}

/** Tells a person in private that something went wrong. */
export async function apologise(bot: Bot<BotContext>, { log }: BotServices, update: Update): Promise<void> {
  const message = update.message ?? update.callback_query?.message;
  const from = update.message?.from ?? update.callback_query?.from;
  if (message === undefined || message.chat.type !== 'private') return;
  await bot.api
    .sendMessage(message.chat.id, botTexts(languageOfApp(from?.language_code)).failed)
    .catch((error: unknown) => log.warn('An apology could not be sent', { error }));
}
