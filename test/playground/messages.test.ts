import { describe, expect, it } from 'vitest';
import { personSends } from '../../src/playground/telegram/person-acts.ts';
import { personBlocks } from '../../src/playground/telegram/person-presses.ts';
import { bench, GROUP, LAN, MINH, refusalOf } from './support/with-playground.ts';

describe('sendMessage', () => {
  it('parses HTML into entities and marks commands and addresses by itself', async () => {
    const { bot, open } = await bench();
    open();
    const html =
      '<b>Mức vay</b> &lt;50 triệu&gt;: <a href="https://vbsp.org.vn/a?b=1&amp;c=2">nguồn</a> /start vbsp.org.vn';
    const sent = await bot.api.sendMessage(LAN, html, { parse_mode: 'HTML' });
    expect(sent.text).toBe('Mức vay <50 triệu>: nguồn /start vbsp.org.vn');
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 0, length: 7 },
      { type: 'text_link', offset: 20, length: 5, url: 'https://vbsp.org.vn/a?b=1&c=2' },
      { type: 'bot_command', offset: 26, length: 6 },
      { type: 'url', offset: 33, length: 11 },
    ]);
    expect(sent.chat).toMatchObject({ id: LAN, type: 'private', first_name: 'Lan' });
    expect(sent.from).toMatchObject({ is_bot: true, username: 'hoi_xa_bot' });
  });

  it('takes 4096 characters after parsing and no more', async () => {
    const { bot, open } = await bench();
    open();
    const longest = `<b>${'ộ'.repeat(4095)}&amp;</b>`;
    expect((await bot.api.sendMessage(LAN, longest, { parse_mode: 'HTML' })).text).toHaveLength(4096);
    expect(await refusalOf(bot.api.sendMessage(LAN, 'a'.repeat(4097)))).toBe('400 Bad Request: message is too long');
    expect(await refusalOf(bot.api.sendMessage(LAN, '<b> </b>', { parse_mode: 'HTML' }))).toBe(
      '400 Bad Request: message text is empty',
    );
  });

  it('refuses whom the bot may not write to, each in its own words', async () => {
    const { bot, open, playground } = await bench();
    expect(await refusalOf(bot.api.sendMessage(MINH, 'a'))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    );
    expect(await refusalOf(bot.api.sendMessage(999, 'a'))).toBe('400 Bad Request: chat not found');
    open();
    personBlocks(playground.telegram, LAN, true);
    expect(await refusalOf(bot.api.sendMessage(LAN, 'a'))).toBe('403 Forbidden: bot was blocked by the user');
  });

  it('replies to a message, and says when there is none', async () => {
    const { bot, open } = await bench();
    open();
    const first = await bot.api.sendMessage(LAN, 'một');
    const second = await bot.api.sendMessage(LAN, 'hai', { reply_parameters: { message_id: first.message_id } });
    expect(second.reply_to_message?.text).toBe('một');
    const missing = bot.api.sendMessage(LAN, 'ba', { reply_parameters: { message_id: 99_999 } });
    expect(await refusalOf(missing)).toBe('400 Bad Request: message to be replied not found');
  });

  it('checks buttons as Telegram does', async () => {
    const { bot, open } = await bench();
    open();
    const withButton = (button: object) =>
      bot.api.sendMessage(LAN, 'a', {
        reply_markup: { inline_keyboard: [[{ text: 'Nút', callback_data: 'x', ...button }]] },
      });
    expect((await withButton({ callback_data: 'ộ'.repeat(21) })).reply_markup?.inline_keyboard).toHaveLength(1);
    expect(await refusalOf(withButton({ callback_data: 'ộ'.repeat(22) }))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
    expect(await refusalOf(withButton({ text: ' ' }))).toContain('must be non-empty');
    expect(await refusalOf(withButton({ url: 'https://a.vn' }))).toContain('Text buttons are unallowed');
    expect(await refusalOf(withButton({ callback_data: undefined, url: 'tel:111' }))).toContain('Wrong HTTP URL');
  });

  it('reads forms and queries as well as JSON', async () => {
    const { playground, open } = await bench();
    open();
    const address = `${playground.apiRoot}/bot${playground.token}/sendmessage`;
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'Có', callback_data: 'y' }]] });
    const form = new URLSearchParams({ chat_id: String(LAN), text: 'chào', reply_markup: keyboard });
    const posted: unknown = await (await fetch(address, { method: 'POST', body: form })).json();
    expect(posted).toMatchObject({ ok: true, result: { text: 'chào', reply_markup: JSON.parse(keyboard) } });
    const got: unknown = await (await fetch(`${address}?chat_id=${LAN}&text=hi`)).json();
    expect(got).toMatchObject({ ok: true, result: { text: 'hi' } });
  });
});

describe('edits and deletions', () => {
  it('edits text and buttons, and refuses what changes nothing', async () => {
    const { bot, open } = await bench();
    open();
    const markup = { inline_keyboard: [[{ text: 'Có', callback_data: 'y' }]] };
    const { message_id: id } = await bot.api.sendMessage(LAN, '<b>một</b>', {
      parse_mode: 'HTML',
      reply_markup: markup,
    });
    const edited = await bot.api.editMessageText(LAN, id, 'hai', { reply_markup: markup });
    expect(edited).toMatchObject({ text: 'hai', message_id: id, reply_markup: markup });
    expect(await refusalOf(bot.api.editMessageText(LAN, id, 'hai', { reply_markup: markup }))).toMatch(
      /^400 Bad Request: message is not modified/,
    );
    expect(await bot.api.editMessageReplyMarkup(LAN, id)).not.toHaveProperty('reply_markup');
    expect(await refusalOf(bot.api.editMessageReplyMarkup(LAN, id))).toContain('message is not modified');
    expect(await refusalOf(bot.api.editMessageText(LAN, 99_999, 'ba'))).toBe(
      '400 Bad Request: message to edit not found',
    );
  });

  it('does not edit what a person wrote', async () => {
    const { bot, open, playground } = await bench();
    open();
    const theirs = playground.telegram.chats.find(LAN)?.messages[0]?.message_id ?? 0;
    expect(await refusalOf(bot.api.editMessageText(LAN, theirs, 'x'))).toBe("400 Bad Request: message can't be edited");
  });

  it('deletes once', async () => {
    const { bot, open } = await bench();
    open();
    const { message_id: id } = await bot.api.sendMessage(LAN, 'một');
    expect(await bot.api.deleteMessage(LAN, id)).toBe(true);
    expect(await refusalOf(bot.api.deleteMessage(LAN, id))).toBe('400 Bad Request: message to delete not found');
  });
});

describe('groups', () => {
  it('tells the bot only what is meant for it', async () => {
    const { playground, bot } = await bench();
    const say = (text: string, replyTo?: number) =>
      personSends(playground.telegram, MINH, { kind: 'text', text }, { chat: GROUP, ...(replyTo ? { replyTo } : {}) });
    const ours = await bot.api.sendMessage(GROUP, 'chào cả nhà');
    say('mai họp thôn nhé');
    say('/hoi@hoi_xa_bot vay vốn');
    say('/hoi@other_bot vay vốn');
    say('@hoi_xa_bot vay vốn');
    say('cảm ơn', ours.message_id);
    const updates = await bot.api.getUpdates({ timeout: 0 });
    expect(updates.map(({ message }) => message?.text)).toEqual([
      '/hoi@hoi_xa_bot vay vốn',
      '@hoi_xa_bot vay vốn',
      'cảm ơn',
    ]);
  });
});
