import { Composer, InputFile } from 'grammy';
import type { Language } from '../../corpus/model.ts';
import { chartOf } from '../../statistics/chart/chart.ts';
import { csvOf } from '../../statistics/export/csv.ts';
import { xlsxOf } from '../../statistics/export/xlsx.ts';
import type { ObservationRow } from '../../statistics/model.ts';
import { ask, askDesk, deliver } from '../answers/ask.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { botTexts } from '../texts/texts.ts';

/** `/statistics`, and the chart and the spreadsheet below answers from figures. */
export function createFigures(services: BotServices): Composer<BotContext> {
  const { state } = services;
  const composer = new Composer<BotContext>();
  composer.command(['statistics', 'thongke'], async (ctx) => {
    const { texts, language } = ctx.visit;
    const words = ctx.match.trim();
    if (words === '') {
      const examples = texts.figureExamples.map((text, index) => [
        { text, callback_data: buttonData('figure', index) },
      ]);
      return say(
        ctx,
        ctx.visit.role === 'household' ? texts.figuresHow : [...texts.figuresHow, texts.figuresOfficial],
        examples,
      );
    }
    const question = aboutFigures(words, language);
    const answer = await askDesk(ctx, services, { text: question, previous: null });
    if (answer === null) return;
    await deliver(ctx, services, { answer, question });
    await sendChart(ctx, answer.data ?? [], answer.language);
  });
  onButton(composer, 'figure', async (ctx, [number]) => {
    const text = ctx.visit.texts.figureExamples[number];
    if (text === undefined) return;
    await ask(ctx, services, { text, language: ctx.visit.language, previous: null, byButton: true });
  });
  const rowsOf = async (ctx: BotContext, id: string) => {
    const kept = await state.answers.find(id);
    const rows = services.desk().rows(kept?.figures ?? []);
    if (kept !== null && rows.length > 0) return { rows, language: kept.language };
    await say(ctx, ctx.visit.texts.staleAnswer);
    return null;
  };
  onButton(composer, 'chart', async (ctx, [id]) => {
    const found = await rowsOf(ctx, id);
    if (found !== null) await sendChart(ctx, found.rows, found.language);
  });
  onButton(composer, 'table', async (ctx, [id, format]) => {
    const { role, texts } = ctx.visit;
    if (format === 'xlsx' && role === 'household') return say(ctx, texts.forOfficials);
    const found = await rowsOf(ctx, id);
    if (found === null) return;
    const { rows, language } = found;
    const bytes = format === 'csv' ? Buffer.from(csvOf(rows, language)) : Buffer.from(await xlsxOf(rows, language));
    await ctx.replyWithDocument(new InputFile(bytes, `${texts.figureFile}.${format}`), {
      caption: botTexts(language).figureCaption,
    });
  });
  return composer;
}

/** Words after the command that name only a place or a year are about poor households. */
function aboutFigures(words: string, language: Language): string {
  return /hộ|nghèo|ho ngheo|tỷ lệ|tỉ lệ|ty le|poor|poverty|rate/iu.test(words)
    ? words
    : `${botTexts(language).figureSubject} ${words}`;
}

async function sendChart(ctx: BotContext, rows: readonly ObservationRow[], language: Language): Promise<void> {
  const picture = chartOf(rows, language);
  if (picture === null) return;
  await ctx.replyWithChatAction('upload_photo').catch(() => undefined);
  await ctx.replyWithPhoto(new InputFile(Buffer.from(picture), 'chart.png'), {
    caption: botTexts(language).figureCaption,
  });
}
