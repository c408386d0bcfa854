import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { BotTexts } from './texts/text-keys.ts';
import { botTexts, LANGUAGES } from './texts/texts.ts';

/** Tells Telegram what the bot is called on to do, in each language. What fails is logged: the bot works without. */
export async function announce(api: Api, log: Logger): Promise<void> {
  for (const language of LANGUAGES) {
    const texts = botTexts(language);
    // Vietnamese is also what every other language of an app gets first, English follows by its own code.
    for (const code of language === 'vi' ? [undefined, 'vi' as const] : ['en' as const]) {
      const forLanguage = code === undefined ? {} : { language_code: code };
      await settled(log, async () => {
        await api.setMyCommands(commandsForAll(texts), { scope: { type: 'all_private_chats' }, ...forLanguage });
        await api.setMyDescription(texts.description, forLanguage);
        await api.setMyShortDescription(texts.shortDescription, forLanguage);
      });
    }
  }
}

/** Commands in the menu of everyone. */
export function commandsForAll({ command }: BotTexts): BotCommand[] {
  return (
    ['start', 'help', 'eligibility', 'statistics', 'new', 'language', 'contact', 'privacy', 'forget'] as const
  ).map((name) => ({
    command: name,
    description: command[name],
  }));
}

async function settled(log: Logger, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    log.warn('Telegram did not take a part of the announcement', { error });
  }
}
