import { Resvg } from '@resvg/resvg-js';
import { Bot, InputFile } from 'grammy';

const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="#12704a"/></svg>';

/** A small bot that sends one of everything, so that each part of the page is seen without the real one. */
export function createSampler(token: string, apiRoot: string): Bot {
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
