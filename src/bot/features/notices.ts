import { Composer } from 'grammy';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** Notices can be refused, and taken again, by a button. */
export function createNotices({ state }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onButton(composer, 'notices', async (ctx, [answer]) => {
    const { person, texts } = ctx.visit;
    const wanted = answer === 'yes';
    await state.people.wantNotices(person, wanted);
    await say(ctx, wanted ? texts.noticesOn : texts.noticesOff, [
      [
        wanted
          ? { text: texts.noMoreNotices, callback_data: buttonData('notices', 'no') }
          : { text: texts.noticesAgain, callback_data: buttonData('notices', 'yes') },
      ],
    ]);
  });
  return composer;
}
