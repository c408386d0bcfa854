import { messageIn } from './chats.ts';
import type { InlineButton, Message } from './model.ts';
import { userOf } from './people.ts';
import { chatOf, deliver, personOf } from './person-acts.ts';
import { badRequest } from './refusal.ts';
import type { Telegram } from './telegram.ts';

/** A person presses a button below a message. @returns the id of the query @throws {Refusal} 400 when there is none such */
export function personPresses(
  telegram: Telegram,
  person: number,
  chatId: number,
  messageId: number,
  chosen: (button: InlineButton) => boolean,
): string {
  const message = messageIn(chatOf(telegram, chatId), messageId);
  const button = message?.reply_markup?.inline_keyboard.flat().find(chosen);
  if (message === null || button?.callback_data === undefined) throw badRequest('BUTTON_DATA_INVALID');
  return pressData(telegram, person, message, button.callback_data);
}

/** Presses what may no longer stand there: a button of a message that has changed or gone. */
export function pressData(telegram: Telegram, person: number, message: Message, data: string): string {
  const query = {
    id: telegram.presses.ask(person, message.chat.id, data),
    from: userOf(personOf(telegram, person)),
    ...(message.via_bot === undefined ? { message } : { inline_message_id: `inline-${message.message_id}` }),
    chat_instance: String(message.chat.id),
    data,
  };
  telegram.events.emit({ kind: 'pressed', query });
  telegram.updates.push('callback_query', query);
  return query.id;
}

/** A person writes `@bot …` in any chat. @returns the id of the query */
export function personAsksInline(telegram: Telegram, person: number, text: string, offset = ''): string {
  const id = telegram.inlineQueries.ask(person, person, text);
  const from = userOf(personOf(telegram, person));
  telegram.updates.push('inline_query', { id, from, query: text, offset, chat_type: 'private' });
  return id;
}

/** A person sends one of the cards that were offered. @throws {Refusal} 400 when it was not offered */
export function personChooses(telegram: Telegram, person: number, chatId: number, cardId: string): Message {
  const found = telegram.offered.find(person, cardId);
  if (found === null) throw badRequest('RESULT_ID_INVALID');
  const { card, query } = found;
  const chat = chatOf(telegram, chatId);
  const from = userOf(personOf(telegram, person));
  const message = deliver(telegram, chat, {
    message_id: telegram.chats.nextMessageId(),
    date: Math.floor(telegram.now() / 1000),
    chat: chat.info,
    from,
    via_bot: telegram.bot,
    ...card.content,
    ...(card.keyboard === null ? {} : { reply_markup: card.keyboard }),
  });
  telegram.updates.push('chosen_inline_result', { result_id: cardId, from, query });
  return message;
}

/** A person stops the bot, or takes it back; the bot is told. */
export function personBlocks(telegram: Telegram, person: number, blocked: boolean): void {
  const chat = chatOf(telegram, person);
  if (chat.blocked === blocked) return;
  chat.blocked = blocked;
  const status = (gone: boolean) => ({ user: telegram.bot, status: gone ? 'kicked' : 'member' });
  telegram.updates.push('my_chat_member', {
    chat: chat.info,
    from: userOf(personOf(telegram, person)),
    date: Math.floor(telegram.now() / 1000),
    old_chat_member: status(!blocked),
    new_chat_member: status(blocked),
  });
}
