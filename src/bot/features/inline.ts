import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import { cardOf } from '../../answer/cards.ts';
import type { Document, Language } from '../../corpus/model.ts';
import { detectLanguage } from '../../language/detect.ts';
import { renderAnswer } from '../answers/render-answer.ts';
import { dayInVietnam } from '../clock.ts';
import type { BotContext } from '../context.ts';
import { toHtml } from '../rich/html.ts';
import { bold, paragraph } from '../rich/model.ts';
import type { BotServices } from '../services.ts';
import { botTexts } from '../texts/texts.ts';
import { documentKey } from './find.ts';

const MOST = 8;
/** Seconds for which Telegram may keep the cards of a query; they are the same for everyone. */
const CACHED = 300;
/** Kinds of documents worth a card in somebody else's chat. */
const CARDED: readonly Document['kind'][] = ['scheme', 'article', 'law', 'answer', 'register'];

/** `@bot vay vốn` in any chat: cited cards of what the words are about. */
export function createInline({ desk, clock, log }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const words = ctx.inlineQuery.query.trim();
    const language = words === '' ? ctx.visit.language : languageOf(words, ctx.visit.language);
    const { library, sources } = desk();
    const today = dayInVietnam(clock.now());
    const found =
      words === ''
        ? []
        : await library.search({ text: words, language, day: today, places: [], k: 40, perDocument: 1 });
    const documents = found
      .map(({ document }) => document)
      .filter((it) => CARDED.includes(it.kind) && it.language === language);
    const results = documents.slice(0, MOST).map((document): InlineQueryResultArticle => {
      const card = cardOf(document, { library, sources }, today);
      const [first] = card.blocks;
      return {
        type: 'article',
        id: documentKey(document.id),
        title: document.title,
        description: first !== undefined && 'text' in first ? first.text.slice(0, 120) : '',
        input_message_content: {
          message_text: toHtml([paragraph([bold(document.title)]), ...renderAnswer(card)]),
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
        },
        ...(document.scheme === null
          ? {}
          : { reply_markup: { inline_keyboard: [[askMore(ctx, document.scheme, language)]] } }),
      };
    });
    await ctx.answerInlineQuery(results, { cache_time: CACHED, is_personal: false });
    log.info('Cards offered', { update: ctx.update.update_id, user: ctx.visit.person, count: results.length });
  });
  return composer;
}

function languageOf(words: string, fallback: Language): Language {
  const detected = detectLanguage(words);
  return detected.confidence < 0.2 ? fallback : detected.language;
}

const askMore = (ctx: BotContext, scheme: string, language: Language) => ({
  text: botTexts(language).askMore,
  url: `https://t.me/${ctx.me.username}?start=${scheme}_${language}`,
});
