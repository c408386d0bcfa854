import { append, type Chat, messageIn, replace } from './chats.ts';
import type { Content, InlineKeyboard, Message } from './model.ts';
import { badRequest } from './refusal.ts';
import type { Telegram } from './telegram.ts';
import type { KeyboardChange } from './text/read-keyboard.ts';

/** Which message a reply points at. */
export interface ReplyTo {
  readonly message_id: number;
  readonly allow_sending_without_reply?: boolean | undefined;
}

/** The bot writes. @throws {Refusal} 400 or 403 when it may not */
export function botSends(
  telegram: Telegram,
  given: {
    readonly chat: number;
    readonly content: Content;
    readonly keyboard: KeyboardChange;
    readonly replyTo: ReplyTo | undefined;
  },
): Message {
  const chat = telegram.chats.forBot(given.chat);
  const message: Message = {
    message_id: telegram.chats.nextMessageId(),
    date: Math.floor(telegram.now() / 1000),
    chat: chat.info,
    from: telegram.bot,
    ...given.content,
    ...repliedTo(chat, given.replyTo),
    ...(given.keyboard.inline === null ? {} : { reply_markup: given.keyboard.inline }),
  };
  append(chat, message);
  telegram.events.emit({ kind: 'message', chat: chat.info.id, message });
  if (given.keyboard.reply !== undefined) {
    chat.replyKeyboard = given.keyboard.reply;
    telegram.events.emit({ kind: 'keyboard', chat: chat.info.id });
  }
  return message;
}

function repliedTo(chat: Chat, wanted: ReplyTo | undefined): { reply_to_message?: Message } {
  if (wanted === undefined) return {};
  const found = messageIn(chat, wanted.message_id);
  if (found === null && wanted.allow_sending_without_reply !== true)
    throw badRequest('message to be replied not found');
  return found === null ? {} : { reply_to_message: withoutReply(found) };
}

/** A quoted message carries no further quotation. */
export function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/**
 * The bot changes what it has written.
 * @param change the new content from the old message; throws when this message cannot take it
 * @param keyboard null takes the buttons away
 * @throws {Refusal} 400 when the message is gone, not the bot's, or the same as before
 */
export function botEdits(
  telegram: Telegram,
  given: { readonly chat: number; readonly messageId: number; readonly keyboard: InlineKeyboard | null },
  change: (old: Message) => Content,
): Message {
  const chat = telegram.chats.forBot(given.chat);
  const old = messageIn(chat, given.messageId);
  if (old === null) throw badRequest('message to edit not found');
  if (old.from.id !== telegram.bot.id) throw badRequest("message can't be edited");
  const { reply_markup: oldKeyboard, ...bare } = old;
  const edited: Message = {
    ...bare,
    ...change(old),
    ...(given.keyboard === null ? {} : { reply_markup: given.keyboard }),
  };
  const same =
    JSON.stringify({ ...bare, reply_markup: oldKeyboard }) ===
    JSON.stringify({ ...edited, reply_markup: edited.reply_markup });
  if (same) throw badRequest(NOT_MODIFIED);
  const message = { ...edited, edit_date: Math.floor(telegram.now() / 1000) };
  replace(chat, message);
  telegram.events.emit({ kind: 'edited', chat: chat.info.id, message });
  return message;
}

/** The bot deletes a message, its own or, in a private chat, the person's. @throws {Refusal} 400 */
export function botDeletes(telegram: Telegram, chatId: number, messageId: number): void {
  const chat = telegram.chats.forBot(chatId);
  const message = messageIn(chat, messageId);
  if (message === null) throw badRequest('message to delete not found');
  if (chat.info.type === 'group' && message.from.id !== telegram.bot.id) throw badRequest("message can't be deleted");
  remove(telegram, chat, messageId);
}

/** Takes a message out of a chat. */
export function remove(telegram: Telegram, chat: Chat, messageId: number): void {
  chat.messages = chat.messages.filter(({ message_id }) => message_id !== messageId);
  telegram.events.emit({ kind: 'deleted', chat: chat.info.id, messageId });
}
