import type { InlineKeyboardMarkup } from 'grammy/types';
import type { BotContext } from '../context.ts';
import { type Paragraph, paragraph } from '../rich/model.ts';
import { toHtml } from '../rich/html.ts';
import { splitMessages } from '../rich/split.ts';

/** Rows of buttons. */
export type Keyboard = InlineKeyboardMarkup['inline_keyboard'];

/** Says something in the chat, in as many messages as it takes; the buttons go below the last. */
export async function say(
  ctx: BotContext,
  content: string | readonly string[] | readonly Paragraph[],
  keyboard: Keyboard = [],
): Promise<void> {
  const messages = splitMessages(paragraphsOf(content));
  for (const [index, message] of messages.entries()) {
    const isLast = index === messages.length - 1;
    await ctx.reply(toHtml(message), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(isLast && keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
      ...(!ctx.visit.inPrivate && ctx.msgId !== undefined && index === 0
        ? { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } }
        : {}),
    });
  }
}

function paragraphsOf(content: string | readonly string[] | readonly Paragraph[]): Paragraph[] {
  if (typeof content === 'string') return [paragraph(content)];
  return content.map((part) => (typeof part === 'string' ? paragraph(part) : part));
}
