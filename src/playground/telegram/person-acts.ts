import { withoutReply } from './bot-acts.ts';
import { append, type Chat, messageIn, replace } from './chats.ts';
import type { Content, Location, Message, User } from './model.ts';
import { type Person, userOf } from './people.ts';
import { photoOf } from './photo-of.ts';
import { botHears } from './privacy.ts';
import { badRequest } from './refusal.ts';
import type { Telegram } from './telegram.ts';
import { finishText } from './text/finish-text.ts';

/** Something a person sends. */
export type Sending =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'location'; readonly location: Location }
  | {
      readonly kind: 'photo' | 'document' | 'voice' | 'sticker';
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array;
      readonly caption?: string;
    };

export interface SendingOptions {
  /** A group; the private chat with the bot when absent. */
  readonly chat?: number;
  readonly replyTo?: number;
  /** Whom the text was taken from. */
  readonly forwardedFrom?: User;
  /** Seconds since 1970; now when absent. Earlier for what waited while the bot was away. */
  readonly date?: number;
}

/** A person sends something; the bot is told where it may hear it. @throws {Refusal} 400 when nobody could send it */
export function personSends(
  telegram: Telegram,
  person: number,
  sending: Sending,
  options: SendingOptions = {},
): Message {
  const chat = chatOf(telegram, options.chat ?? person);
  const sender = personOf(telegram, person);
  const replied = options.replyTo === undefined ? null : messageIn(chat, options.replyTo);
  const date = options.date ?? Math.floor(telegram.now() / 1000);
  return deliver(telegram, chat, {
    message_id: telegram.chats.nextMessageId(),
    date,
    chat: chat.info,
    from: userOf(sender),
    ...contentOf(telegram, sending),
    ...(replied === null ? {} : { reply_to_message: withoutReply(replied) }),
    ...(options.forwardedFrom === undefined
      ? {}
      : { forward_origin: { type: 'user', sender_user: options.forwardedFrom, date } }),
  });
}

/** Puts a message into a chat and tells the bot. A person who writes takes the bot back. */
export function deliver(telegram: Telegram, chat: Chat, message: Message): Message {
  if (chat.info.type === 'private') {
    chat.open = true;
    chat.blocked = false;
  }
  append(chat, message);
  telegram.events.emit({ kind: 'message', chat: chat.info.id, message });
  if (botHears(message, telegram.bot)) telegram.updates.push('message', message);
  return message;
}

/** A person changes a text of their own. @throws {Refusal} 400 when there is none such */
export function personEdits(
  telegram: Telegram,
  person: number,
  chatId: number,
  messageId: number,
  text: string,
): Message {
  const chat = chatOf(telegram, chatId);
  const old = messageIn(chat, messageId);
  if (old === null || old.from.id !== person || old.text === undefined) throw badRequest('message to edit not found');
  const message: Message = { ...old, ...textContent(text), edit_date: Math.floor(telegram.now() / 1000) };
  replace(chat, message);
  telegram.events.emit({ kind: 'edited', chat: chatId, message });
  if (botHears(message, telegram.bot)) telegram.updates.push('edited_message', message);
  return message;
}

/** A person by id. @throws {Refusal} when there is none */
export function personOf(telegram: Telegram, id: number): Person {
  const person = telegram.people.find(id);
  if (person === null) throw badRequest('user not found');
  return person;
}

/** A chat by id. @throws {Refusal} when there is none */
export function chatOf(telegram: Telegram, id: number): Chat {
  const chat = telegram.chats.find(id);
  if (chat === null) throw badRequest('chat not found');
  return chat;
}

function textContent(text: string): Content {
  const { text: kept, entities } = finishText({ text, entities: [] });
  if (kept === '') throw badRequest('message text is empty');
  if (kept.length > 4096) throw badRequest('message is too long');
  return entities.length === 0 ? { text: kept } : { text: kept, entities };
}

const FOLDERS = { photo: 'photos', document: 'documents', voice: 'voice', sticker: 'stickers' } as const;

function contentOf(telegram: Telegram, sending: Sending): Content {
  if (sending.kind === 'text') return textContent(sending.text);
  if (sending.kind === 'location') return { location: sending.location };
  const file = telegram.files.store({ ...sending, folder: FOLDERS[sending.kind] });
  const reference = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length };
  const caption = sending.caption?.trim() ? { caption: sending.caption.trim() } : {};
  switch (sending.kind) {
    case 'photo':
      return { photo: [photoOf(file)], ...caption };
    case 'document':
      return { document: { ...reference, file_name: file.name, mime_type: file.type }, ...caption };
    case 'voice':
      return {
        voice: { ...reference, mime_type: file.type, duration: Math.max(1, Math.round(file.bytes.length / 4000)) },
      };
    case 'sticker':
      return {
        sticker: {
          ...reference,
          width: 512,
          height: 512,
          type: 'regular',
          is_animated: false,
          is_video: false,
          emoji: '🌾',
          set_name: 'HoiXa',
        },
      };
  }
}
