import { CAST, GROUP_ID } from '../cast.ts';
import type { Chat } from '../telegram/chats.ts';
import type { Telegram } from '../telegram/telegram.ts';

const LANGUAGES = ['vi', 'en'];

/** What the page shows around the messages: who is there, what the bot says of itself, which commands each sees. */
export function settingOf(telegram: Telegram) {
  const inLanguages = (field: 'name' | 'description' | 'short_description') =>
    Object.fromEntries(LANGUAGES.map((language) => [language, telegram.profile.get(field, language)]));
  return {
    bot: {
      id: telegram.bot.id,
      username: telegram.bot.username,
      name: inLanguages('name'),
      description: inLanguages('description'),
      about: inLanguages('short_description'),
    },
    group: GROUP_ID,
    people: CAST.map(({ role, id, firstName }) => {
      const language = telegram.people.find(id)?.language ?? 'vi';
      const commands = (chat: number, type: 'private' | 'group') =>
        telegram.commands.seenBy({ id, language }, { id: chat, type });
      return {
        id,
        role,
        firstName,
        language,
        commands: commands(id, 'private'),
        groupCommands: commands(GROUP_ID, 'group'),
      };
    }),
    chats: chatsShown(telegram).map(({ info, open, blocked, replyKeyboard }) => ({
      id: info.id,
      title: info.title ?? null,
      open,
      blocked,
      replyKeyboard,
    })),
  };
}

/** All that stands on the page. */
export function snapshotOf(telegram: Telegram) {
  const messages = chatsShown(telegram).map((chat) => [chat.info.id, chat.messages] as const);
  const reactions = chatsShown(telegram).map((chat) => [chat.info.id, Object.fromEntries(chat.reactions)] as const);
  return {
    setting: settingOf(telegram),
    messages: Object.fromEntries(messages),
    reactions: Object.fromEntries(reactions),
  };
}

/** The chats of the page; others, which a test may add, are not its business. */
export function chatsShown(telegram: Telegram): Chat[] {
  return [...CAST.map(({ id }) => id), GROUP_ID].flatMap((id) => telegram.chats.find(id) ?? []);
}
