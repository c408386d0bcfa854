import { Composer } from 'grammy';
import { ask } from '../answers/ask.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say, type Keyboard } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';

/** `/start`: what this is and four questions to try. */
export function createStart(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('start', async (ctx) => say(ctx, ctx.visit.texts.start, exampleKeyboard(ctx.visit.texts)));
  onButton(composer, 'example', async (ctx, [number]) => {
    const text = ctx.visit.texts.examples[number];
    if (text !== undefined)
      await ask(ctx, services, { text, language: ctx.visit.language, previous: null, byButton: true });
  });
  return composer;
}

/** Example questions, one a row, and the way to the other language. */
export function exampleKeyboard(texts: BotTexts): Keyboard {
  return [
    ...texts.examples.map((text, index) => [{ text, callback_data: buttonData('example', index) }]),
    [{ text: '🌐 Tiếng Việt / English', callback_data: buttonData('show', 'languages') }],
  ];
}
