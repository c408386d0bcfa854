import { z } from 'zod';
import { messageIn } from '../../telegram/chats.ts';
import { userOf } from '../../telegram/people.ts';
import { badRequest } from '../../telegram/refusal.ts';
import type { Methods } from '../method.ts';
import { chatGiven, chatId, json, read, text, whole } from '../parameters.ts';

const chat = z.object({ chat_id: chatId });
const acting = chat.extend({ action: text.default('') });
const reacting = chat.extend({
  message_id: whole.optional(),
  reaction: json(z.array(z.object({ type: z.literal('emoji'), emoji: z.string() }))).default([]),
});
const member = chat.extend({ user_id: whole });
const file = z.object({ file_id: text.default('') });

const ACTIONS = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);
/** Reactions that a bot may give, as far as this project has use for them. */
const REACTIONS = new Set([
  '👍',
  '👎',
  '❤',
  '🔥',
  '🙏',
  '👌',
  '👀',
  '🤔',
  '✍',
  '🎉',
  '😢',
  '🤝',
  '💯',
  '⚡',
  '🤗',
  '🫡',
]);

/** Chats, their members, reactions and files. */
export const chatMethods: Methods = {
  getChat: ({ telegram, call }) => {
    const found = telegram.chats.find(chatGiven(read(chat, call.parameters).chat_id));
    if (found === null || !found.open) throw badRequest('chat not found');
    return { ...found.info, accent_color_id: 0, max_reaction_count: 11 };
  },

  getChatMember: ({ telegram, call }) => {
    const given = read(member, call.parameters);
    const found = telegram.chats.forBot(chatGiven(given.chat_id));
    const person = telegram.people.find(given.user_id);
    if (person === null) throw badRequest('PARTICIPANT_ID_INVALID');
    return { status: found.members.includes(person.id) ? 'member' : 'left', user: userOf(person) };
  },

  sendChatAction: ({ telegram, call }) => {
    const given = read(acting, call.parameters);
    const found = telegram.chats.forBot(chatGiven(given.chat_id));
    if (!ACTIONS.has(given.action)) throw badRequest('wrong parameter action in request');
    telegram.events.emit({ kind: 'action', chat: found.info.id, action: given.action });
    return true;
  },

  setMessageReaction: ({ telegram, call }) => {
    const given = read(reacting, call.parameters);
    const found = telegram.chats.forBot(chatGiven(given.chat_id));
    const message = messageIn(found, given.message_id ?? 0);
    if (message === null) throw badRequest('message to react not found');
    const emoji = given.reaction.map((one) => one.emoji.replace(/\ufe0f/g, ''));
    if (emoji.length > 1 || emoji.some((one) => !REACTIONS.has(one))) throw badRequest('REACTION_INVALID');
    found.reactions.set(message.message_id, emoji);
    telegram.events.emit({ kind: 'reaction', chat: found.info.id, messageId: message.message_id, emoji });
    return true;
  },

  getFile: ({ telegram, call }) => {
    const { file_id: id } = read(file, call.parameters);
    if (id === '') throw badRequest('file_id is not specified');
    const found = telegram.files.findForBot(id);
    return { file_id: found.id, file_unique_id: found.uniqueId, file_size: found.bytes.length, file_path: found.path };
  },
};
