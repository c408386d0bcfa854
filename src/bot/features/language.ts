import { Composer } from 'grammy';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { botTexts, LANGUAGES } from '../texts/texts.ts';
import { exampleKeyboard } from './start.ts';

/** `/language`: asks in both languages, and remembers the choice. */
export function createLanguage({ state }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const choose = async (ctx: BotContext): Promise<void> =>
    say(
      ctx,
      LANGUAGES.map((language) => botTexts(language).languageAsk),
      [
        LANGUAGES.map((language) => ({
          text: botTexts(language).languageButton,
          callback_data: buttonData('language', language),
        })),
      ],
    );
  composer.command(['language', 'ngonngu', 'settings'], choose);
  onButton(composer, 'show', async (ctx, [what]) => {
    if (what === 'languages') await choose(ctx);
  });
  onButton(composer, 'language', async (ctx, [language]) => {
    await state.people.chooseLanguage(ctx.visit.person, language);
    const texts = botTexts(language);
    await say(ctx, texts.languageChosen, exampleKeyboard(texts).slice(0, -1));
  });
  return composer;
}
