import { InputFile } from 'grammy';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { personSends } from '../../src/playground/telegram/person-acts.ts';
import { bench, LAN, refusalOf } from './support/with-playground.ts';

const picture = (width: number, height: number): Uint8Array =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`,
  )
    .render()
    .asPng();

describe('files of the bot', () => {
  it('takes a photo with caption and buttons, and the same photo again by its id', async () => {
    const { bot, open } = await bench();
    open();
    const sent = await bot.api.sendPhoto(LAN, new InputFile(picture(320, 200), 'chart.png'), {
      caption: '<b>Tỷ lệ</b>',
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'CSV', callback_data: 'csv' }]] },
    });
    expect(sent.photo).toMatchObject([{ width: 320, height: 200 }]);
    expect(sent).toMatchObject({ caption: 'Tỷ lệ', caption_entities: [{ type: 'bold', offset: 0, length: 5 }] });
    expect(sent.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('CSV');
    const again = await bot.api.sendPhoto(LAN, sent.photo[0]?.file_id ?? '');
    expect(again.photo[0]?.file_unique_id).toBe(sent.photo[0]?.file_unique_id);
    const edited = await bot.api.editMessageCaption(LAN, sent.message_id, { caption: 'mới' });
    expect(edited).toMatchObject({ caption: 'mới', photo: sent.photo });
    expect(await refusalOf(bot.api.editMessageText(LAN, sent.message_id, 'x'))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    );
  });

  it('refuses what is no photo, too long a strip, too long a caption, an address', async () => {
    const { bot, open } = await bench();
    open();
    const photo = (bytes: Uint8Array, caption = '') =>
      bot.api.sendPhoto(LAN, new InputFile(bytes, 'a.png'), { caption });
    expect(await refusalOf(photo(Buffer.from('no picture')))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
    expect(await refusalOf(photo(picture(2100, 100)))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS');
    expect(await refusalOf(photo(picture(10, 10), 'a'.repeat(1025)))).toBe(
      '400 Bad Request: message caption is too long',
    );
    expect(await refusalOf(bot.api.sendPhoto(LAN, 'https://example.org/a.png'))).toBe(
      '400 Bad Request: failed to get HTTP URL content',
    );
    expect(await refusalOf(bot.api.sendDocument(LAN, new InputFile(new Uint8Array(), 'a.csv')))).toBe(
      '400 Bad Request: file must be non-empty',
    );
  });

  it('keeps the name of a file and gives back its bytes', async () => {
    const { bot, open, playground } = await bench();
    open();
    const bytes = Buffer.from('năm;tỷ lệ\n2024;1,93\n');
    const sent = await bot.api.sendDocument(LAN, new InputFile(bytes, 'số liệu.csv'));
    expect(sent.document).toMatchObject({ file_name: 'số liệu.csv', file_size: bytes.length });
    const file = await bot.api.getFile(sent.document.file_id);
    const response = await fetch(`${playground.apiRoot}/file/bot${playground.token}/${file.file_path}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await bot.api.sendVoice(LAN, new InputFile(bytes, 'a.ogg'), { duration: 3 })).voice.duration).toBe(3);
  });
});

describe('files of people', () => {
  it('reach the bot and can be fetched up to 20 MB', async () => {
    const { bot, playground } = await bench();
    const send = (kind: 'photo' | 'document' | 'voice' | 'sticker', bytes: Uint8Array) =>
      personSends(playground.telegram, LAN, { kind, name: 'a.bin', type: 'application/pdf', bytes });
    send('photo', picture(30, 40));
    send('document', Buffer.alloc(20 * 1024 * 1024 + 1));
    send('voice', Buffer.alloc(8000));
    send('sticker', Buffer.from('x'));
    personSends(playground.telegram, LAN, { kind: 'location', location: { latitude: 21.03, longitude: 105.85 } });
    const [photo, document, voice, sticker, location] = (await bot.api.getUpdates()).map(({ message }) => message);
    expect(photo?.photo).toMatchObject([{ width: 30, height: 40 }]);
    expect(document?.document?.mime_type).toBe('application/pdf');
    expect(voice?.voice?.duration).toBe(2);
    expect(sticker?.sticker?.emoji).toBe('🌾');
    expect(location?.location).toEqual({ latitude: 21.03, longitude: 105.85 });
    expect(await refusalOf(bot.api.getFile(document?.document?.file_id ?? ''))).toBe(
      '400 Bad Request: file is too big',
    );
    expect(await refusalOf(bot.api.getFile('nonsense'))).toMatch(/^400 Bad Request: wrong file_id/);
    const { file_path: path } = await bot.api.getFile(photo?.photo?.[0]?.file_id ?? '');
    expect((await fetch(`${playground.apiRoot}/file/bot${playground.token}/${path}`)).status).toBe(200);
    expect((await fetch(`${playground.apiRoot}/file/bot${playground.token}/documents/none`)).status).toBe(404);
  });
});
