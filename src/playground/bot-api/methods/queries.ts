import { z } from 'zod';
import type { OfferedCard } from '../../telegram/offered-cards.ts';
import type { Content } from '../../telegram/model.ts';
import { badRequest } from '../../telegram/refusal.ts';
import { checkInline } from '../../telegram/text/read-keyboard.ts';
import { textOf } from '../../telegram/text/text-of.ts';
import type { Methods } from '../method.ts';
import { entities, inlineOnly, json, read, text, yes } from '../parameters.ts';
import { withEntities } from './content.ts';

const callbackAnswer = z.object({
  callback_query_id: text.default(''),
  text: text.default(''),
  show_alert: yes.default(false),
  url: text.optional(),
});

const article = z.object({
  type: z.literal('article'),
  id: z.string(),
  title: z.string().min(1),
  description: z.string().default(''),
  input_message_content: z.object({
    message_text: z.string(),
    parse_mode: z.string().optional(),
    entities: entities.optional(),
  }),
  reply_markup: inlineOnly.optional(),
});
type Article = z.output<typeof article>;
const inlineAnswer = z.object({
  inline_query_id: text.default(''),
  results: json(z.array(article)),
  next_offset: text.default(''),
  button: json(z.object({ text: z.string(), start_parameter: z.string().optional() })).optional(),
});
const MOST_RESULTS = 50;

/** Answers to presses and to inline queries. */
export const queryMethods: Methods = {
  answerCallbackQuery: ({ telegram, call }) => {
    const given = read(callbackAnswer, call.parameters);
    if (given.text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
    const { id, person } = telegram.presses.take(given.callback_query_id);
    const answer = { query: id, person, text: given.text, alert: given.show_alert, url: given.url ?? null };
    telegram.events.emit({ kind: 'callback-answer', answer });
    return true;
  },

  answerInlineQuery: ({ telegram, call }) => {
    const given = read(inlineAnswer, call.parameters);
    if (given.results.length > MOST_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
    if (Buffer.byteLength(given.next_offset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
    checkIds(given.results);
    const cards = given.results.map(cardOf);
    const { id, person, text: query } = telegram.inlineQueries.take(given.inline_query_id);
    telegram.offered.offer(person, query, cards);
    const button =
      given.button === undefined ? null : { text: given.button.text, start: given.button.start_parameter ?? '' };
    const shown = given.results.map(({ id: card, title, description }) => ({ id: card, title, description }));
    const results = { query: id, person, cards: shown, nextOffset: given.next_offset, button };
    telegram.events.emit({ kind: 'inline-results', results });
    return true;
  },
};

function checkIds(results: readonly Article[]): void {
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  for (const { id } of results) {
    const bytes = Buffer.byteLength(id);
    if (bytes < 1 || bytes > 64) throw badRequest('RESULT_ID_INVALID');
  }
}

function cardOf(result: Article): OfferedCard {
  const { message_text: words, parse_mode: mode, entities: marks } = result.input_message_content;
  const content: Content = withEntities(textOf({ text: words, mode, entities: marks }), 'text');
  const keyboard = result.reply_markup === undefined ? null : checkInline(result.reply_markup);
  return { id: result.id, content, keyboard };
}
