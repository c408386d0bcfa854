import { Composer } from 'grammy';
import { fill } from '../../answer/texts/texts.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, type Paragraph, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import { type MailingText, sendMailings } from '../sending/mailings.ts';
import type { BotServices } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';
import { botTexts } from '../texts/texts.ts';
import { expect } from './expecting.ts';

const LONGEST = 3000;

/** `/broadcast`: a notice to all who take notices; shown first, sent on a button, with a way to take no more of them. */
export function createBroadcast(services: BotServices): Composer<BotContext> {
  const { state } = services;
  const composer = new Composer<BotContext>();
  composer.command('broadcast', async (ctx) => {
    const text = ctx.match.trim();
    if (text !== '') return preview(ctx, services, text);
    await expect(state, ctx.visit.person, { what: 'broadcast' });
    await say(ctx, ctx.visit.texts.broadcastHow);
  });
  onButton(composer, 'broadcast', async (ctx, [answer]) => {
    const { person, texts, language } = ctx.visit;
    const text: unknown = await state.sessions.take(person, 'broadcast');
    if (answer === 'no') return say(ctx, texts.broadcastDropped);
    if (typeof text !== 'string') return say(ctx, texts.staleButton);
    const report = services.identity.seal(ctx.chatId ?? 0);
    const content = { vi: notice(text, botTexts('vi')), en: notice(text, botTexts('en')) };
    const count = await state.mailings.begin({ kind: 'notice', content, report, language, to: 'notices' });
    await state.audit.write(person, 'broadcast', `${count}`);
    await say(ctx, fill(texts.broadcastBegun, { count: String(count) }));
    // The administrator goes on meanwhile; what happens is told when it is done.
    services.aside(async () => sendMailings(ctx.api, services));
  });
  return composer;
}

/** Shows a notice as it will be read, and to how many it goes. */
export async function preview(ctx: BotContext, { state }: BotServices, text: string): Promise<void> {
  const { person, texts } = ctx.visit;
  if (text.length > LONGEST) return say(ctx, fill(texts.broadcastLong, { most: String(LONGEST) }));
  const people = await state.people.addresses();
  await state.sessions.write(person, 'broadcast', text);
  await say(ctx, noticeLines(text, texts));
  await say(ctx, fill(texts.broadcastAsk, { count: String(people.length) }), [
    [
      { text: texts.broadcastYes, callback_data: buttonData('broadcast', 'yes') },
      { text: texts.broadcastNo, callback_data: buttonData('broadcast', 'no') },
    ],
  ]);
}

const notice = (text: string, texts: BotTexts): MailingText => ({
  content: noticeLines(text, texts),
  keyboard: [[{ text: texts.noMoreNotices, callback_data: buttonData('notices', 'no') }]],
});

const noticeLines = (text: string, texts: BotTexts): Paragraph[] => [
  paragraph([bold(texts.noticeHead)]),
  ...text.split(/\n{2,}/u).map((part) => paragraph(part)),
];
