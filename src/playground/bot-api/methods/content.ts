import type { z } from 'zod';
import type { ReplyTo } from '../../telegram/bot-acts.ts';
import type { Content, MarkedText } from '../../telegram/model.ts';
import type { sending } from '../parameters.ts';

/** Text or caption with its entities, left out where there are none, as Telegram does. */
export function withEntities({ text, entities }: MarkedText, as: 'text' | 'caption'): Content {
  if (as === 'text') return entities.length === 0 ? { text } : { text, entities };
  return entities.length === 0 ? { caption: text } : { caption: text, caption_entities: entities };
}

/** The message replied to, by the new parameter or the old one. */
export function replyOf(given: z.output<typeof sending>): ReplyTo | undefined {
  if (given.reply_parameters !== undefined) return given.reply_parameters;
  return given.reply_to_message_id === undefined ? undefined : { message_id: given.reply_to_message_id };
}
