import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** `/off` stops answers and gives a notice, in the words that follow the command or the usual ones; `/on` goes on. */
export function createSwitch({ state }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('off', async (ctx) => {
    const { person, texts } = ctx.visit;
    const notice = ctx.match.trim();
    await state.settings.turnOff(notice === '' ? null : notice);
    await state.audit.write(person, 'off', notice === '' ? '–' : `${notice.length}`);
    await say(ctx, [texts.turnedOff, notice === '' ? texts.off : notice]);
  });
  composer.command('on', async (ctx) => {
    const { person, texts } = ctx.visit;
    await state.settings.turnOn();
    await state.audit.write(person, 'on', '–');
    await say(ctx, texts.turnedOn);
  });
  return composer;
}
