import { Composer } from 'grammy';
import { maskPersonalNames } from '../../answer/safety/personal-names.ts';
import { maskPersonalNumbers } from '../../answer/safety/personal-numbers.ts';
import { readTurn } from '../answers/turn.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { meaningOf } from '../../answer/understanding/meaning.ts';

/** A question that the documents do not answer goes to the staff, masked, when the person says so; and they can be told of the answer. */
export function createGapButtons({ state, identity }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onButton(composer, 'send', async (ctx, [id]) => {
    const { person, texts } = ctx.visit;
    const last = await readTurn(state, person);
    if (last === null || last.answer !== id) return say(ctx, texts.sendAgain);
    const question = maskPersonalNames(maskPersonalNumbers(last.question).text);
    const gap = await state.gaps.send(person, { question, meaning: meaningOf(question), language: last.turn.language });
    await say(
      ctx,
      [paragraph(texts.sent), paragraph(question, { style: 'quote' })],
      [[{ text: texts.tellMe, callback_data: buttonData('wait', gap) }]],
    );
  });
  onButton(composer, 'wait', async (ctx, [gap]) => {
    const { person, texts } = ctx.visit;
    const waits = ctx.chatId !== undefined && (await state.gaps.wait(person, gap, identity.seal(ctx.chatId)));
    await say(ctx, waits ? texts.willTell : texts.staleButton);
  });
  return composer;
}
