import { Composer } from 'grammy';
import { findScheme } from '../../answer/cards.ts';
import { ask } from '../answers/ask.ts';
import { buttonData } from '../callback-data.ts';
import { showCard } from '../answers/show-card.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { paragraph } from '../rich/model.ts';
import { type Keyboard, say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';
import { INVITATION, acceptInvitation } from './officials.ts';

/** What a link on a poster carries: a scheme, and the language of the poster where it is not that of the app. */
const POSTER = /^([a-z0-9-]+?)(?:_(vi|en))?$/u;

/** `/start`: what this is and four questions to try; with a scheme in the link, that scheme; with an invitation, the role. */
export function createStart(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('start', async (ctx) => {
    const { texts, language } = ctx.visit;
    const payload = ctx.match.trim();
    if (payload.startsWith(INVITATION)) return acceptInvitation(ctx, services, payload.slice(INVITATION.length));
    const [, scheme = '', wanted] = POSTER.exec(payload) ?? [];
    const desk = services.desk();
    const document = findScheme(desk, scheme, wanted === 'vi' || wanted === 'en' ? wanted : language);
    if (document === null) return say(ctx, texts.start, exampleKeyboard(texts));
    await showCard(ctx, services, document, [paragraph(texts.posterIntro)]);
  });
  onButton(composer, 'example', async (ctx, [number]) => {
    const text = ctx.visit.texts.examples[number];
    if (text === undefined) return;
    await ask(ctx, services, { text, language: ctx.visit.language, previous: null, byButton: true });
  });
  onButton(composer, 'card', async (ctx, [scheme]) => {
    const document = findScheme(services.desk(), scheme, ctx.visit.language);
    if (document === null) return say(ctx, ctx.visit.texts.staleButton);
    await showCard(ctx, services, document);
  });
  return composer;
}

/** Example questions, one a row, and the way to the other language. */
export function exampleKeyboard(texts: BotTexts): Keyboard {
  return [
    ...texts.examples.map((text, index) => [{ text, callback_data: buttonData('example', index) }]),
    [{ text: `🏠 ${texts.command.eligibility}`, callback_data: buttonData('household', 'resume') }],
    [{ text: '🌐 Tiếng Việt / English', callback_data: buttonData('show', 'languages') }],
  ];
}
