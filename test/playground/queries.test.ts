import { describe, expect, it } from 'vitest';
import { personAsksInline, personChooses, personPresses } from '../../src/playground/telegram/person-presses.ts';
import { bench, type Bench, GROUP, LAN, refusalOf } from './support/with-playground.ts';

async function press(one: Bench): Promise<string> {
  one.open();
  const { message_id: id } = await one.bot.api.sendMessage(LAN, 'Bạn là ai?', {
    reply_markup: { inline_keyboard: [[{ text: 'Hộ dân', callback_data: 'role:household' }]] },
  });
  return personPresses(one.playground.telegram, LAN, LAN, id, ({ text }) => text === 'Hộ dân');
}

describe('presses', () => {
  it('reach the bot with message and data, and its answer reaches the person', async () => {
    const one = await bench();
    const id = await press(one);
    const query = (await one.bot.api.getUpdates()).at(-1)?.callback_query;
    expect(query).toMatchObject({ id, data: 'role:household', from: { id: LAN }, message: { text: 'Bạn là ai?' } });
    const answered = one.next('callback-answer');
    await one.bot.api.answerCallbackQuery(id, { text: 'Đã ghi', show_alert: true });
    expect((await answered).answer).toEqual({ query: id, person: LAN, text: 'Đã ghi', alert: true, url: null });
  });

  it('can be answered once, within 15 seconds, in 200 characters', async () => {
    const one = await bench();
    const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    const first = await press(one);
    expect(await refusalOf(one.bot.api.answerCallbackQuery(first, { text: 'a'.repeat(201) }))).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    );
    expect(await one.bot.api.answerCallbackQuery(first)).toBe(true);
    expect(await refusalOf(one.bot.api.answerCallbackQuery(first))).toBe(tooOld);
    const second = await press(one);
    one.wait(16_000);
    expect(await refusalOf(one.bot.api.answerCallbackQuery(second))).toBe(tooOld);
  });
});

describe('inline queries', () => {
  const card = (id: string) => ({
    type: 'article' as const,
    id,
    title: 'Vay vốn hộ nghèo',
    description: 'Quyết định số 157',
    input_message_content: { message_text: '<b>Vay vốn</b>', parse_mode: 'HTML' as const },
  });

  it('offer cards that are sent in the name of the bot', async () => {
    const one = await bench();
    const id = personAsksInline(one.playground.telegram, LAN, 'vay vốn');
    const [update] = await one.bot.api.getUpdates();
    expect(update?.inline_query).toMatchObject({ id, query: 'vay vốn', from: { id: LAN } });
    const offered = one.next('inline-results');
    await one.bot.api.answerInlineQuery(id, [card('1'), card('2')], {
      button: { text: 'Mở trợ lý', start_parameter: 'inline' },
    });
    expect((await offered).results).toMatchObject({
      cards: [{ id: '1', title: 'Vay vốn hộ nghèo', description: 'Quyết định số 157' }, { id: '2' }],
      button: { text: 'Mở trợ lý', start: 'inline' },
    });
    const message = personChooses(one.playground.telegram, LAN, GROUP, '2');
    expect(message).toMatchObject({ text: 'Vay vốn', via_bot: { username: 'hoi_xa_bot' }, chat: { id: GROUP } });
    const chosen = (await one.bot.api.getUpdates({ offset: (update?.update_id ?? 0) + 1 })).at(-1);
    expect(chosen?.chosen_inline_result).toMatchObject({ result_id: '2', query: 'vay vốn' });
  });

  it('are refused with ids that clash, too many cards, broken markup, or too late', async () => {
    const one = await bench();
    const answer = (cards: ReturnType<typeof card>[]) => {
      const id = personAsksInline(one.playground.telegram, LAN, 'x');
      return refusalOf(one.bot.api.answerInlineQuery(id, cards));
    };
    expect(await answer([card('1'), card('1')])).toBe('400 Bad Request: RESULT_ID_DUPLICATE');
    expect(await answer([card('a'.repeat(65))])).toBe('400 Bad Request: RESULT_ID_INVALID');
    expect(await answer(Array.from({ length: 51 }, (_, index) => card(String(index))))).toBe(
      '400 Bad Request: RESULTS_TOO_MUCH',
    );
    const broken = { ...card('1'), input_message_content: { message_text: '<b>', parse_mode: 'HTML' as const } };
    expect(await answer([broken])).toContain("can't parse entities");
    expect(await refusalOf(one.bot.api.answerInlineQuery('1', []))).toContain('query is too old');
  });
});
