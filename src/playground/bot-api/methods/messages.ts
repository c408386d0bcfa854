import { z } from 'zod';
import { botDeletes, botEdits, botSends } from '../../telegram/bot-acts.ts';
import type { Content, Message } from '../../telegram/model.ts';
import { badRequest } from '../../telegram/refusal.ts';
import { checkInline, readKeyboard } from '../../telegram/text/read-keyboard.ts';
import { captionOf, textOf } from '../../telegram/text/text-of.ts';
import type { Methods } from '../method.ts';
import { chatGiven, chatId, entities, inlineOnly, json, number, read, sending, text, whole } from '../parameters.ts';
import { replyOf, withEntities } from './content.ts';

const sendingText = sending.extend({ text: text.default(''), entities: entities.optional() });
const sendingLocation = sending.extend({ latitude: number, longitude: number });
const editing = z.object({
  chat_id: chatId,
  message_id: whole.optional(),
  inline_message_id: text.optional(),
  parse_mode: z.string().optional(),
  reply_markup: inlineOnly.optional(),
});
const editingText = editing.extend({ text: text.default(''), entities: entities.optional() });
const editingCaption = editing.extend({ caption: text.optional(), caption_entities: entities.optional() });
const deleting = z.object({ chat_id: chatId, message_id: whole.optional() });
const deletingMany = z.object({ chat_id: chatId, message_ids: json(z.array(z.number().int()).min(1).max(100)) });

/** Texts: sent, edited, deleted. */
export const messageMethods: Methods = {
  sendMessage: ({ telegram, call }) => {
    const given = read(sendingText, call.parameters);
    const chat = chatGiven(given.chat_id);
    const keyboard = readKeyboard(given.reply_markup);
    const content = textContent({ text: given.text, mode: given.parse_mode, entities: given.entities });
    return botSends(telegram, { chat, content, keyboard, replyTo: replyOf(given) });
  },

  sendLocation: ({ telegram, call }) => {
    const given = read(sendingLocation, call.parameters);
    const content = { location: { latitude: given.latitude, longitude: given.longitude } };
    const keyboard = readKeyboard(given.reply_markup);
    return botSends(telegram, { chat: chatGiven(given.chat_id), content, keyboard, replyTo: replyOf(given) });
  },

  editMessageText: ({ telegram, call }) => {
    const given = read(editingText, call.parameters);
    const content = textContent({ text: given.text, mode: given.parse_mode, entities: given.entities });
    return botEdits(telegram, target(given), (old) => {
      if (old.text === undefined) throw badRequest('there is no text in the message to edit');
      return { ...content, ...(content.entities === undefined ? { entities: [] } : {}) };
    });
  },

  editMessageCaption: ({ telegram, call }) => {
    const given = read(editingCaption, call.parameters);
    const caption = captionOf({ caption: given.caption, mode: given.parse_mode, entities: given.caption_entities });
    return botEdits(telegram, target(given), (old) => {
      if (!hasFile(old)) throw badRequest('there is no caption in the message to edit');
      return { caption: caption?.text ?? '', caption_entities: caption?.entities ?? [] };
    });
  },

  editMessageReplyMarkup: ({ telegram, call }) =>
    botEdits(telegram, target(read(editing, call.parameters)), () => ({})),

  deleteMessage: ({ telegram, call }) => {
    const given = read(deleting, call.parameters);
    if (given.message_id === undefined) throw badRequest('message identifier is not specified');
    botDeletes(telegram, chatGiven(given.chat_id), given.message_id);
    return true;
  },

  deleteMessages: ({ telegram, call }) => {
    const given = read(deletingMany, call.parameters);
    const chat = chatGiven(given.chat_id);
    const known = new Set(telegram.chats.forBot(chat).messages.map(({ message_id }) => message_id));
    for (const id of given.message_ids) if (known.has(id)) botDeletes(telegram, chat, id);
    return true;
  },
};

function textContent(given: Parameters<typeof textOf>[0]): Content {
  return withEntities(textOf(given), 'text');
}

function target(given: z.output<typeof editing>) {
  if (given.inline_message_id !== undefined) throw badRequest('MESSAGE_ID_INVALID');
  if (given.message_id === undefined) throw badRequest('message identifier is not specified');
  const keyboard = given.reply_markup === undefined ? null : checkInline(given.reply_markup);
  return { chat: chatGiven(given.chat_id), messageId: given.message_id, keyboard };
}

const hasFile = (message: Message): boolean =>
  message.photo !== undefined || message.document !== undefined || message.voice !== undefined;
