import { createBoundedMap } from './bounded-map.ts';
import { badRequest } from './refusal.ts';

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** Whom a list of commands is for; a chat and a person are named by id. */
export interface CommandScope {
  readonly type:
    | 'default'
    | 'all_private_chats'
    | 'all_group_chats'
    | 'all_chat_administrators'
    | 'chat'
    | 'chat_administrators'
    | 'chat_member';
  readonly chat?: number;
  readonly user?: number;
}

export interface CommandLists {
  set(scope: CommandScope, language: string, commands: readonly BotCommand[]): void;
  get(scope: CommandScope, language: string): readonly BotCommand[];
  delete(scope: CommandScope, language: string): void;
  /** The list that a person sees in a chat, by the order that Telegram documents. */
  seenBy(
    person: { id: number; language: string },
    chat: { id: number; type: 'private' | 'group' },
  ): readonly BotCommand[];
}

/** Lists of commands by scope and language, none at first. */
export function createCommandLists(): CommandLists {
  const lists = createBoundedMap<string, readonly BotCommand[]>(2000);
  const key = ({ type, chat, user }: CommandScope, language: string) =>
    `${type}:${chat ?? ''}:${user ?? ''}:${language}`;
  return {
    set: (scope, language, commands) => {
      checkLanguage(language);
      if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      for (const { command, description } of commands) {
        if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
        if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
      lists.set(
        key(scope, language),
        commands.map((one) => ({ ...one, command: one.command.replace(/^\//, '') })),
      );
    },
    get: (scope, language) => lists.get(key(scope, language)) ?? [],
    delete: (scope, language) => {
      lists.delete(key(scope, language));
    },
    seenBy: ({ id, language }, chat) => {
      const scopes: CommandScope[] =
        chat.type === 'private'
          ? [{ type: 'chat', chat: chat.id }, { type: 'all_private_chats' }, { type: 'default' }]
          : [
              { type: 'chat_member', chat: chat.id, user: id },
              { type: 'chat', chat: chat.id },
              { type: 'all_group_chats' },
              { type: 'default' },
            ];
      for (const scope of scopes) {
        const list = lists.get(key(scope, language)) ?? lists.get(key(scope, ''));
        if (list !== undefined) return list;
      }
      return [];
    },
  };
}

/** A language is two letters or empty. @throws {Refusal} 400 */
export function checkLanguage(language: string): void {
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('LANG_CODE_INVALID');
}
