import type { ChatInfo, Message, ReplyKeyboard } from './model.ts';
import { badRequest, forbidden } from './refusal.ts';

const MOST_MESSAGES = 300;

/** A conversation and what stands in it. */
export interface Chat {
  readonly info: ChatInfo;
  /** Ids of the people in it; one in a private chat. */
  readonly members: readonly number[];
  messages: readonly Message[];
  /** Somebody has written, so the bot may write too. */
  open: boolean;
  /** A private chat whose person has stopped the bot. */
  blocked: boolean;
  replyKeyboard: ReplyKeyboard | null;
  /** Emoji of the bot, by message. */
  readonly reactions: Map<number, readonly string[]>;
}

export interface Chats {
  add(info: ChatInfo, members: readonly number[]): Chat;
  find(id: number): Chat | null;
  all(): Chat[];
  /** The chat to which the bot wants to write. @throws {Refusal} 400 unknown, 403 not started or blocked */
  forBot(id: number): Chat;
  nextMessageId(): number;
}

/** The chats of the local Telegram, none at first. */
export function createChats(): Chats {
  const chats = new Map<number, Chat>();
  let lastMessage = 0;
  return {
    add: (info, members) => {
      const chat: Chat = {
        info,
        members,
        messages: [],
        open: false,
        blocked: false,
        replyKeyboard: null,
        reactions: new Map(),
      };
      chats.set(info.id, chat);
      return chat;
    },
    find: (id) => chats.get(id) ?? null,
    all: () => [...chats.values()],
    forBot: (id) => {
      const chat = chats.get(id);
      if (chat === undefined) throw badRequest('chat not found');
      if (!chat.open) throw forbidden("bot can't initiate conversation with a user");
      if (chat.blocked) throw forbidden('bot was blocked by the user');
      return chat;
    },
    nextMessageId: () => {
      lastMessage += 1;
      return lastMessage;
    },
  };
}

/** A message of a chat that is still there, or null. */
export const messageIn = (chat: Chat, id: number): Message | null =>
  chat.messages.find(({ message_id }) => message_id === id) ?? null;

/** Adds a message; the oldest goes when the chat is full. */
export function append(chat: Chat, message: Message): void {
  chat.messages = [...chat.messages, message].slice(-MOST_MESSAGES);
  const oldest = chat.messages[0]?.message_id ?? 0;
  for (const id of chat.reactions.keys()) if (id < oldest) chat.reactions.delete(id);
}

/** Puts the message in the place of the one with its id. */
export function replace(chat: Chat, message: Message): void {
  chat.messages = chat.messages.map((old) => (old.message_id === message.message_id ? message : old));
}
