import { Composer } from 'grammy';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** `/new` lets go of the conversation; `/forget` of everything, after one question back. */
export function createForgetting({ state, log }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command(['new', 'moi'], async (ctx) => {
    await state.sessions.endAll(ctx.visit.person);
    await say(ctx, ctx.visit.texts.newStarted);
  });
  composer.command(['forget', 'xoa'], async (ctx) => {
    const { texts } = ctx.visit;
    await say(ctx, texts.forgetAsk, [
      [
        { text: texts.forgetYes, callback_data: buttonData('forget', 'yes') },
        { text: texts.forgetNo, callback_data: buttonData('forget', 'no') },
      ],
    ]);
  });
  onButton(composer, 'forget', async (ctx, [answer]) => {
    const { texts, person } = ctx.visit;
    if (answer === 'yes') {
      await state.erase(person);
      log.info('Erased on request', { user: person });
    }
    await say(ctx, answer === 'yes' ? texts.forgotten : texts.notForgotten);
  });
  return composer;
}
