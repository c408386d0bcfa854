import { Composer } from 'grammy';
import { fill } from '../../answer/texts/texts.ts';
import { Failure } from '../../failure.ts';
import type { BuildReport } from '../../upkeep/build-index.ts';
import { tellChanges } from '../alerts/tell-changes.ts';
import type { BotContext } from '../context.ts';
import { toHtml } from '../rich/html.ts';
import { type Paragraph, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';

/** Milliseconds between two changes of the progress message. */
const SHOW_EVERY = 3000;
const MOST_SKIPPED = 10;

/** `/reindex` and `/rollback`. */
export function createIndexActs(services: BotServices): Composer<BotContext> {
  const { state, upkeep, log } = services;
  const composer = new Composer<BotContext>();
  composer.command('reindex', async (ctx) => buildNow(ctx, services));
  composer.command('rollback', async (ctx) => {
    const { person, texts } = ctx.visit;
    try {
      const generation = await upkeep.rollBack();
      await state.audit.write(person, 'rollback', generation);
      await say(ctx, fill(texts.rolledBack, { generation }));
    } catch (error) {
      log.warn('Rolling back failed', { error });
      await say(ctx, failureText(error, texts));
    }
  });
  return composer;
}

/** Builds the index beside the conversation, with one message that tells how far it is and ends in a summary. */
export async function buildNow(ctx: BotContext, services: BotServices): Promise<void> {
  const { upkeep, state, clock, log } = services;
  const { texts, person } = ctx.visit;
  const chat = ctx.chatId ?? 0;
  const sent = await ctx.reply(texts.indexBegun);
  const show = async (content: readonly Paragraph[]): Promise<void> => {
    await ctx.api.editMessageText(chat, sent.message_id, toHtml(content), { parse_mode: 'HTML' });
  };
  let shownAt = clock.now();
  const onProgress = (line: string): void => {
    if (clock.now() - shownAt < SHOW_EVERY) return;
    shownAt = clock.now();
    show([paragraph(texts.indexBegun), paragraph(line)]).catch((error: unknown) =>
      log.debug('Progress was not shown', { error }),
    );
  };
  services.aside(async () => {
    try {
      const report = await upkeep.build(onProgress);
      await state.audit.write(person, 'index', report.generation);
      log.info('The index was built', { generation: report.generation, total: report.passages });
      await show(summaryLines(report, texts));
      services.aside(async () => void (await tellChanges(ctx.api, services)));
    } catch (error) {
      log.error('The index could not be built', { error });
      await show([paragraph(failureText(error, texts))]);
    }
  });
}

function summaryLines(report: BuildReport, texts: BotTexts): Paragraph[] {
  const { generation, documents, passages, embedded, seconds, skipped } = report;
  const values = {
    generation,
    documents: String(documents),
    passages: String(passages),
    embedded: String(embedded),
    seconds: String(seconds),
    skipped: String(skipped.length),
  };
  return [
    ...texts.indexDone.map((line) => paragraph(fill(line, values), { close: true })),
    ...skipped.slice(0, MOST_SKIPPED).map(({ path, detail }) => paragraph(`• ${path}: ${detail}`, { close: true })),
  ];
}

/** What went wrong in a sentence that was written for people; anything else stays in the log. */
const failureText = (error: unknown, texts: BotTexts): string =>
  error instanceof Failure ? `${texts.indexFailed} ${error.line}` : texts.indexFailed;
