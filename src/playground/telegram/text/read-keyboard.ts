import { z } from 'zod';
import type { InlineButton, InlineKeyboard, ReplyKeyboard } from '../model.ts';
import { badRequest } from '../refusal.ts';

const inlineButton = z.object({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
  copy_text: z.object({ text: z.string() }).optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  style: z.enum(['danger', 'success', 'primary']).optional(),
});
const plainButton = z.union([
  z.string().transform((text) => ({ text })),
  z.object({ text: z.string(), request_location: z.boolean().optional() }),
]);
export const inlineKeyboard = z.object({ inline_keyboard: z.array(z.array(inlineButton)) });
export const anyKeyboard = z.union([
  inlineKeyboard,
  z.object({ keyboard: z.array(z.array(plainButton)) }),
  z.object({ remove_keyboard: z.literal(true) }),
  z.object({ force_reply: z.literal(true) }),
]);

/** What a message does to the buttons: its own, those below the composer, or nothing. */
export interface KeyboardChange {
  readonly inline: InlineKeyboard | null;
  /** Null takes the buttons below the composer away, undefined leaves them. */
  readonly reply: ReplyKeyboard | null | undefined;
}

const ACTIONS = [
  'callback_data',
  'url',
  'copy_text',
  'switch_inline_query',
  'switch_inline_query_current_chat',
] as const;
const MOST_BUTTONS = 100;

/** @throws {Refusal} 400 when Telegram would not take the buttons */
export function readKeyboard(markup: z.infer<typeof anyKeyboard> | undefined): KeyboardChange {
  if (markup === undefined) return { inline: null, reply: undefined };
  if ('inline_keyboard' in markup) return { inline: checkInline(markup), reply: undefined };
  if ('keyboard' in markup) return { inline: null, reply: { keyboard: markup.keyboard } };
  return { inline: null, reply: 'remove_keyboard' in markup ? null : undefined };
}

/** @returns null for a keyboard without buttons, which is how buttons are taken away */
export function checkInline(markup: InlineKeyboard): InlineKeyboard | null {
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  const buttons = rows.flat();
  if (buttons.length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  for (const button of buttons) checkButton(button);
  return buttons.length === 0 ? null : { inline_keyboard: rows };
}

function checkButton(button: InlineButton): void {
  if (button.text.trim() === '')
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be non-empty');
  const actions = ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length !== 1) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (button.callback_data !== undefined) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (button.copy_text !== undefined) {
    const { length } = button.copy_text.text;
    if (length < 1 || length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (button.url !== undefined && !/^(https?:\/\/[^\s/.]+\.[^\s]+|tg:\/\/\S+)$/i.test(button.url)) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
}
