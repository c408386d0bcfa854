import { z } from 'zod';
import type { CommandScope } from '../../telegram/command-lists.ts';
import type { Methods } from '../method.ts';
import { json, read, text } from '../parameters.ts';

const plainScope = z.object({
  type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
});
const chatScope = z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: z.coerce.number() });
const memberScope = z.object({
  type: z.literal('chat_member'),
  chat_id: z.coerce.number(),
  user_id: z.coerce.number(),
});
const scope = json(z.union([plainScope, chatScope, memberScope]))
  .default({ type: 'default' })
  .transform((given): CommandScope => {
    if ('user_id' in given) return { type: given.type, chat: given.chat_id, user: given.user_id };
    return 'chat_id' in given ? { type: given.type, chat: given.chat_id } : { type: given.type };
  });
const place = z.object({ scope, language_code: text.default('') });
const list = place.extend({ commands: json(z.array(z.object({ command: z.string(), description: z.string() }))) });

/** The lists of commands, by scope and language. */
export const commandMethods: Methods = {
  setMyCommands: ({ telegram, call }) => {
    const given = read(list, call.parameters);
    telegram.commands.set(given.scope, given.language_code, given.commands);
    telegram.events.emit({ kind: 'profile' });
    return true;
  },
  getMyCommands: ({ telegram, call }) => {
    const given = read(place, call.parameters);
    return telegram.commands.get(given.scope, given.language_code);
  },
  deleteMyCommands: ({ telegram, call }) => {
    const given = read(place, call.parameters);
    telegram.commands.delete(given.scope, given.language_code);
    telegram.events.emit({ kind: 'profile' });
    return true;
  },
};
