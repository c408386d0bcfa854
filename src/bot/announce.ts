import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { BotTexts } from './texts/text-keys.ts';
import { botTexts, LANGUAGES } from './texts/texts.ts';

/** Tells Telegram what the bot is called on to do, in each language and for each kind of chat. What fails is logged: the bot works without. */
export async function announce(api: Api, log: Logger, admins: readonly number[]): Promise<void> {
  for (const [texts, code] of spoken()) {
    await settled(log, async () => {
      await api.setMyDescription(texts.description, code);
      await api.setMyShortDescription(texts.shortDescription, code);
      await api.setMyCommands(commandsForAll(texts), { scope: { type: 'all_private_chats' }, ...code });
      await api.setMyCommands(commandsForGroups(texts), { scope: { type: 'all_group_chats' }, ...code });
    });
    for (const admin of admins) {
      const scope: BotCommandScope = { type: 'chat', chat_id: admin };
      // Before an administrator has written for the first time there is no chat to set it for.
      await settled(log, async () => {
        await api.setMyCommands(commandsForAdministrators(texts), { scope, ...code });
      });
    }
  }
}

/** Shows an official the commands of officials. */
export async function announceToOfficial(api: Api, log: Logger, chat: number): Promise<void> {
  for (const [texts, code] of spoken()) {
    await settled(log, async () => {
      await api.setMyCommands(commandsForOfficials(texts), { scope: { type: 'chat', chat_id: chat }, ...code });
    });
  }
}

type LanguageCode = { readonly language_code?: 'vi' | 'en' };

/** Vietnamese is also what an app in any other language gets; English goes to English apps. */
function spoken(): readonly (readonly [BotTexts, LanguageCode])[] {
  return [[botTexts('vi'), {}], ...LANGUAGES.map((code) => [botTexts(code), { language_code: code }] as const)];
}

/** Commands in the menu of everyone. */
function commandsForAll({ command }: BotTexts): BotCommand[] {
  const names = [
    'start',
    'help',
    'eligibility',
    'statistics',
    'alerts',
    'new',
    'language',
    'contact',
    'privacy',
    'forget',
  ] as const;
  return names.map((name) => ({ command: name, description: command[name] }));
}

const commandsForOfficials = (texts: BotTexts): BotCommand[] => [
  ...commandsForAll(texts),
  { command: 'find', description: texts.command.find },
];

const commandsForAdministrators = (texts: BotTexts): BotCommand[] => [
  ...commandsForOfficials(texts),
  ...Object.entries(texts.administratorCommand).map(([command, description]) => ({ command, description })),
];

const commandsForGroups = ({ command }: BotTexts): BotCommand[] => [{ command: 'hoi', description: command.ask }];

async function settled(log: Logger, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    log.info('Telegram did not take a part of the announcement', { error });
  }
}
