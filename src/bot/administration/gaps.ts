import { Composer } from 'grammy';
import { fill } from '../../answer/texts/texts.ts';
import { buttonData } from '../callback-data.ts';
import { dayInVietnam } from '../clock.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, italic, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import { type MailingText, sendMailings } from '../sending/mailings.ts';
import type { BotServices } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';
import { botTexts } from '../texts/texts.ts';
import { expect } from './expecting.ts';
import { buildNow } from './index-acts.ts';

const MOST = 8;
const NUMBER = /\d{1,5}[a-z]?\/(?:\d{4}\/)?[A-ZĐ][\p{L}\d]*(?:-[\p{L}\d]+)*/iu;
const ADDRESS = /https?:\/\/\S+/iu;

/** `/gaps`: questions without an answer, most wanted first; each can be answered with a source, or closed. */
export function createGaps(services: BotServices): Composer<BotContext> {
  const { state } = services;
  const composer = new Composer<BotContext>();
  composer.command('gaps', async (ctx) => {
    const { texts } = ctx.visit;
    const gaps = (await state.gaps.open()).slice(0, MOST);
    if (gaps.length === 0) return say(ctx, texts.gapsNone);
    for (const { id, question, people } of gaps) {
      await say(
        ctx,
        [paragraph(question, { style: 'quote' }), paragraph(fill(texts.gapLine, { count: String(people) }))],
        [
          [
            { text: texts.gapAnswerButton, callback_data: buttonData('gap', id, 'answer') },
            { text: texts.gapCloseButton, callback_data: buttonData('gap', id, 'close') },
          ],
        ],
      );
    }
  });
  onButton(composer, 'gap', async (ctx, [id, act]) => {
    const { person, texts } = ctx.visit;
    const gap = await state.gaps.find(id);
    if (gap === null) return say(ctx, texts.staleButton);
    if (act === 'close') {
      if ((await state.gaps.close(id, null)) === null) return say(ctx, texts.staleButton);
      await state.audit.write(person, 'dismiss_gap', String(id));
      return say(ctx, texts.gapClosed);
    }
    await expect(state, person, { what: 'gap_answer', gap: id });
    await say(ctx, [paragraph(gap.question, { style: 'quote' }), paragraph(texts.gapAnswerHow)]);
  });
  return composer;
}

/** The words of an answer; its source is asked for next. */
export async function takeGapAnswer(ctx: BotContext, { state }: BotServices, gap: number, text: string): Promise<void> {
  await expect(state, ctx.visit.person, { what: 'gap_source', gap, text });
  await say(ctx, ctx.visit.texts.gapSourceHow);
}

/** The source of an answer: a document number, an address, or both. Then it enters the corpus and those who wait are told. */
export async function takeGapSource(
  ctx: BotContext,
  services: BotServices,
  id: number,
  text: string,
  source: string,
): Promise<void> {
  const { state, upkeep, clock } = services;
  const { person, texts } = ctx.visit;
  const gap = await state.gaps.find(id);
  const number = NUMBER.exec(source)?.[0] ?? null;
  const url = ADDRESS.exec(source)?.[0] ?? null;
  if (gap === null) return say(ctx, texts.staleButton);
  if (number === null && (url === null || !URL.canParse(url))) {
    await expect(state, person, { what: 'gap_source', gap: id, text });
    return say(ctx, texts.gapSourceHow);
  }
  const { question, language } = gap;
  const document = await upkeep.writeAnswer({ question, language, text, number, url, day: dayInVietnam(clock.now()) });
  // When another administrator was quicker, those who wait are told already.
  const waiting = (await state.gaps.close(id, document)) ?? [];
  await state.audit.write(person, 'answer_gap', `${id} ${document}`);
  await buildNow(ctx, services);
  const based = [number, url].filter((part) => part !== null).join(', ');
  const letter = (own: BotTexts): MailingText => ({
    content: [
      paragraph([bold(own.gapAnswered)]),
      paragraph(question, { style: 'quote' }),
      ...text.split(/\n{2,}/u).map((part) => paragraph(part)),
      paragraph([italic(`${own.sources}: ${based}`)]),
    ],
    keyboard: [],
  });
  const content = { vi: letter(botTexts('vi')), en: letter(botTexts('en')) };
  const report = services.identity.seal(ctx.chatId ?? 0);
  await state.mailings.begin({ kind: 'gap', content, report, language: ctx.visit.language, to: waiting });
  services.aside(async () => sendMailings(ctx.api, services));
}
