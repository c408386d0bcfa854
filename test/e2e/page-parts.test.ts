import { Resvg } from '@resvg/resvg-js';
import { Bot, InputFile } from 'grammy';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { findChromium, openBrowser } from './support/browser.ts';

const executable = findChromium();
const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="#12704a"/></svg>';

/** A small bot that sends one of everything, so that each part of the page is seen without the real one. */
function createSampler(token: string, apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.command('marks', (context) =>
    context.reply(
      '<b>đậm <i>nghiêng</i></b> <u>gạch</u> <s>bỏ</s> <code>1 &lt; 2</code> <tg-spoiler>kín</tg-spoiler>\n<blockquote expandable>' +
        'dài '.repeat(90) +
        '</blockquote>\n<pre>a  b\n1  2</pre>\nxem /help, gọi +84 24 3824 1111, <a href="https://example.org/?a=1&amp;b=2">nguồn</a>',
      { parse_mode: 'HTML' },
    ),
  );
  bot.command('keys', (context) =>
    context.reply('Chọn:', {
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Báo', callback_data: 'toast' },
            { text: 'Nhắc', callback_data: 'alert' },
            { text: 'Đổi', callback_data: 'edit' },
          ],
          [
            { text: 'Mở', url: 'https://example.org/a' },
            { text: 'Mời', url: 'https://t.me/hoi_xa_bot?start=in_abc' },
            { text: 'Chép', copy_text: { text: '123' } },
            { text: 'Tìm', switch_inline_query_current_chat: 'vay' },
          ],
        ],
      },
    }),
  );
  bot.callbackQuery('toast', (context) => context.answerCallbackQuery('Đã ghi nhận'));
  bot.callbackQuery('alert', (context) => context.answerCallbackQuery({ text: 'Hãy đọc kỹ', show_alert: true }));
  bot.callbackQuery('edit', async (context) => {
    await context.answerCallbackQuery();
    await context.editMessageText('Đã đổi');
  });
  bot.command('chart', (context) =>
    context.replyWithPhoto(new InputFile(new Resvg(CHART).render().asPng(), 'chart.png'), { caption: 'Tỷ lệ nghèo' }),
  );
  bot.command('table', (context) => context.replyWithDocument(new InputFile(Buffer.from('a;b\n1;2\n'), 'bảng.csv')));
  bot.command('below', (context) =>
    context.reply('Chọn dưới đây', { reply_markup: { keyboard: [[{ text: 'Có' }, { text: 'Không' }]] } }),
  );
  bot.command('type', (context) => context.replyWithChatAction('typing'));
  bot.command('like', (context) => context.react('👍'));
  bot.on('inline_query', (context) =>
    context.answerInlineQuery(
      [
        {
          type: 'article',
          id: '1',
          title: 'Vay vốn',
          description: 'NĐ 06',
          input_message_content: { message_text: 'Thẻ vay vốn' },
        },
      ],
      { button: { text: 'Mở trợ lý', start_parameter: 'inline' } },
    ),
  );
  bot.on('message', (context) => context.reply(`Nghe: ${context.msg.text ?? 'không phải chữ'}`));
  return bot;
}

describe.skipIf(executable === null)('parts of the page', () => {
  let playground: Playground;
  let bot: Bot;
  let browser: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    playground = await startPlayground({ port: 0, now: Date.now, onError: () => undefined });
    bot = createSampler(playground.token, playground.apiRoot);
    void bot.start();
    browser = await openBrowser(executable ?? '', { width: 1280, height: 800 });
    page = await browser.newPage();
    await page.goto(playground.address);
    await phone().getByRole('button', { name: 'Bắt đầu' }).click();
    await last().waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
    await playground?.close();
  });

  const phone = () => page.locator('#pane-household');
  const last = () => phone().locator('.message:not(.mine)').last();
  const write = async (text: string) => {
    await phone().getByRole('textbox').fill(text);
    await phone().getByRole('textbox').press('Enter');
  };
  const menu = async (entry: string) => {
    await phone().locator('.pane-header').getByRole('button', { name: 'Thêm' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };

  it('draws every mark of a text', async () => {
    await write('/marks');
    await expect.poll(() => last().locator('strong em').textContent()).toBe('nghiêng');
    expect(await last().locator('u').textContent()).toBe('gạch');
    expect(await last().locator('s').textContent()).toBe('bỏ');
    expect(await last().locator('.words > code').textContent()).toBe('1 < 2');
    expect(await last().locator('pre').textContent()).toBe('a  b\n1  2');
    expect(await last().locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:+842438241111');
    expect(await last().getByRole('link', { name: 'nguồn' }).getAttribute('href')).toBe('https://example.org/?a=1&b=2');
    const spoiler = last().locator('.spoiler');
    await spoiler.click();
    expect(await spoiler.getAttribute('aria-expanded')).toBe('true');
    await last().getByRole('button', { name: '/help' }).click();
    await expect.poll(() => last().textContent()).toContain('Nghe: /help');
  });

  it('shows what a press is answered with: a word, a notice, a changed message', async () => {
    await write('/keys');
    await expect.poll(() => last().getByRole('button', { name: 'Báo' }).count()).toBe(1);
    await last().getByRole('button', { name: 'Báo' }).click();
    await expect.poll(() => phone().getByRole('status').filter({ hasText: 'Đã ghi nhận' }).count()).toBe(1);
    await expect.poll(() => last().locator('[aria-busy="true"]').count()).toBe(0);
    await last().getByRole('button', { name: 'Nhắc' }).click();
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Hãy đọc kỹ');
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    expect(await last().getByRole('link', { name: 'Mở' }).getAttribute('href')).toBe('https://example.org/a');
    await last().getByRole('button', { name: 'Tìm' }).click();
    await expect.poll(() => phone().getByRole('textbox').inputValue()).toBe('@hoi_xa_bot vay');
    await phone().getByRole('textbox').fill('');
    await last().getByRole('link', { name: 'Mời' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'anh Minh' }).click();
    await page.locator('#pane-official').getByRole('button', { name: 'Bắt đầu từ đường dẫn' }).click();
    await expect
      .poll(() => page.locator('#pane-official .message:not(.mine)').textContent())
      .toContain('/start in_abc');
    await last().getByRole('button', { name: 'Đổi' }).click();
    await expect.poll(() => last().textContent()).toContain('Đã đổi');
  });

  it('shows charts in full size and hands tables over', async () => {
    await write('/chart');
    await expect.poll(() => last().locator('img').getAttribute('width')).toBe('320');
    await last()
      .getByRole('button', { name: /Tỷ lệ nghèo/ })
      .click();
    await expect.poll(() => page.getByRole('dialog').locator('img').count()).toBe(1);
    await page.keyboard.press('Escape');
    await write('/table');
    await expect.poll(() => last().locator('a.file').getAttribute('download')).toBe('bảng.csv');
    const [download] = await Promise.all([page.waitForEvent('download'), last().locator('a.file').click()]);
    expect(download.suggestedFilename()).toBe('bảng.csv');
  });

  it('puts buttons below the field, shows typing and reactions', async () => {
    await write('/below');
    await phone().locator('.reply-keys').getByRole('button', { name: 'Có' }).click();
    await expect.poll(() => last().textContent()).toContain('Nghe: Có');
    await write('/type');
    await expect.poll(() => phone().locator('.typing').count()).toBe(1);
    await write('/like');
    await expect.poll(() => phone().locator('.mine .reactions').count()).toBe(1);
  });

  it('offers cards after @bot and sends the chosen one', async () => {
    await menu('Hỏi nhanh bằng @');
    await page.keyboard.type('vay');
    await expect.poll(() => phone().getByRole('option').count()).toBe(2);
    await phone().getByRole('option', { name: 'Vay vốn' }).click();
    await expect.poll(() => phone().locator('.mine').last().textContent()).toContain('Thẻ vay vốn');
    expect(await phone().locator('.mine').last().textContent()).toContain('@hoi_xa_bot');
  });

  it('enters the group, where the bot hears only what is meant for it', async () => {
    await menu('Vào nhóm chung');
    await write('mai họp thôn');
    await write('@hoi_xa_bot họp lúc nào');
    await expect.poll(() => last().textContent()).toContain('Nghe: @hoi_xa_bot');
    expect(await phone().locator('.message:not(.mine)').count()).toBe(1);
    await phone().getByRole('button', { name: 'Về trò chuyện riêng' }).click();
    await expect.poll(() => last().textContent()).not.toContain('Nghe: @hoi_xa_bot');
  });

  it('stops the bot and takes it back', async () => {
    await menu('Chặn bot');
    await expect.poll(() => phone().getByRole('button', { name: 'Dùng lại bot' }).count()).toBe(1);
    await expect(bot.api.sendMessage(990_000_001, 'a')).rejects.toThrow('bot was blocked by the user');
    await phone().getByRole('button', { name: 'Dùng lại bot' }).click();
    await expect.poll(() => last().textContent()).toContain('Nghe: /start');
    await menu('Xóa trò chuyện');
    await expect.poll(() => phone().locator('.message').count()).toBe(0);
  });

  it('chooses dark and keeps it', async () => {
    await page.getByRole('button', { name: 'Chuyển sang nền tối' }).click();
    await page.reload();
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    const luminance = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(luminance).toBe('rgb(16, 22, 19)');
  });
});
