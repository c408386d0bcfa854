import { z } from 'zod';
import { CAST } from '../cast.ts';
import { remove } from '../telegram/bot-acts.ts';
import { messageIn } from '../telegram/chats.ts';
import { chatOf, personEdits, personSends } from '../telegram/person-acts.ts';
import { personAsksInline, personBlocks, personChooses, personPresses } from '../telegram/person-presses.ts';
import type { Telegram } from '../telegram/telegram.ts';
import { sticker } from './stickers.ts';

const person = z.number().refine((id) => CAST.some((member) => member.id === id));
const chat = z.number().int();
const message = z.number().int();
const inChat = { person, chat };

/** Everything that a visitor can do on the page, but for files. */
export const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('write'), ...inChat, text: z.string().max(10_000), replyTo: message.optional() }),
  z.object({ act: z.literal('edit'), ...inChat, message, text: z.string().max(10_000) }),
  z.object({ act: z.literal('forward'), ...inChat, message }),
  z.object({ act: z.literal('press'), ...inChat, message, data: z.string().max(64) }),
  z.object({ act: z.literal('location'), ...inChat, latitude: z.number(), longitude: z.number() }),
  z.object({ act: z.literal('sticker'), ...inChat }),
  z.object({ act: z.literal('inline'), person, query: z.string().max(256), offset: z.string().max(64).default('') }),
  z.object({ act: z.literal('choose'), ...inChat, card: z.string().max(64) }),
  z.object({ act: z.literal('language'), person, language: z.enum(['vi', 'en']) }),
  z.object({ act: z.literal('block'), person, blocked: z.boolean() }),
  z.object({ act: z.literal('clear'), ...inChat }),
]);
export type Act = z.output<typeof actSchema>;

/** Does it. @returns what the page wants to know of it: an id, or nothing @throws {Refusal} 400 when it cannot be done */
export function perform(telegram: Telegram, act: Act): { id: string | number } | null {
  switch (act.act) {
    case 'write': {
      const options = act.replyTo === undefined ? { chat: act.chat } : { chat: act.chat, replyTo: act.replyTo };
      const opened = chatOf(telegram, act.chat).open;
      const sent = personSends(telegram, act.person, { kind: 'text', text: act.text }, options);
      if (!opened) telegram.events.emit({ kind: 'profile' });
      return { id: sent.message_id };
    }
    case 'edit':
      return { id: personEdits(telegram, act.person, act.chat, act.message, act.text).message_id };
    case 'forward':
      return forward(telegram, act);
    case 'press':
      return {
        id: personPresses(telegram, act.person, act.chat, act.message, ({ callback_data: data }) => data === act.data),
      };
    case 'location': {
      const location = { latitude: act.latitude, longitude: act.longitude };
      return { id: personSends(telegram, act.person, { kind: 'location', location }, { chat: act.chat }).message_id };
    }
    case 'sticker':
      return { id: personSends(telegram, act.person, sticker(), { chat: act.chat }).message_id };
    case 'inline':
      return { id: personAsksInline(telegram, act.person, act.query, act.offset) };
    case 'choose':
      return { id: personChooses(telegram, act.person, act.chat, act.card).message_id };
    case 'language':
      telegram.people.speak(act.person, act.language);
      telegram.events.emit({ kind: 'profile' });
      return null;
    case 'block':
      personBlocks(telegram, act.person, act.blocked);
      telegram.events.emit({ kind: 'profile' });
      return null;
    case 'clear':
      clear(telegram, act.chat);
      return null;
  }
}

function forward(telegram: Telegram, act: Extract<Act, { act: 'forward' }>): { id: number } | null {
  const found = messageIn(chatOf(telegram, act.chat), act.message);
  const text = found?.text ?? found?.caption;
  if (found === null || text === undefined) return null;
  const sent = personSends(telegram, act.person, { kind: 'text', text }, { chat: act.chat, forwardedFrom: found.from });
  return { id: sent.message_id };
}

function clear(telegram: Telegram, id: number): void {
  const cleared = chatOf(telegram, id);
  for (const { message_id: gone } of cleared.messages) remove(telegram, cleared, gone);
}
