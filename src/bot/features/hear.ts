import type { Voice } from 'grammy/types';
import { maskPersonalNumbers } from '../../answer/safety/personal-numbers.ts';
import { fill } from '../../answer/texts/texts.ts';
import { ask } from '../answers/ask.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** Longest recording that is taken for a question, seconds. */
const LONGEST = 120;

/** A spoken question: written down and shown before it is answered where speech is configured, else how to dictate it. */
export async function hear(ctx: BotContext, services: BotServices, voice: Voice): Promise<void> {
  const { texts } = ctx.visit;
  const { transcribe, log } = services;
  if (transcribe === null) return say(ctx, texts.voice);
  if (voice.duration > LONGEST) return say(ctx, texts.heardTooLong);
  await ctx.replyWithChatAction('typing');
  const heard = await transcribe(await services.fetchFile(voice.file_id), 'voice.ogg');
  if (heard.kind === 'failed') {
    log.warn('A recording could not be written down', { user: ctx.visit.person, reason: heard.reason });
    return say(ctx, texts.heardFailed);
  }
  if (heard.value === null) return say(ctx, texts.heardNothing);
  const { text } = maskPersonalNumbers(heard.value);
  await say(ctx, fill(texts.heard, { text }), [
    [{ text: texts.heardWrongButton, callback_data: buttonData('heard', 'wrong') }],
  ]);
  await ask(ctx, services, { text });
}
