import { Composer } from 'grammy';
import { ask } from '../answers/ask.ts';
import type { BotContext } from '../context.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** Free text is a question; whatever nobody else took gets a kind word. The last of the features. */
export function createQuestions(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const privately = composer.chatType('private');
  privately.on('message:text', async (ctx) => {
    if (ctx.message.text.startsWith('/')) return say(ctx, ctx.visit.texts.unknownCommand);
    await ask(ctx, services, { text: ctx.message.text });
  });
  privately.on('message', async (ctx) => say(ctx, ctx.visit.texts.notText));
  return composer;
}
