import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { type BotAtWork, messageOf, startBot } from './support/bot-at-work.ts';

const file = { file_id: 'f', file_unique_id: 'u' };
const kinds: Readonly<Record<string, readonly [part: Partial<Message>, says: string]>> = {
  voice: [{ voice: { ...file, duration: 3 } }, 'hình micrô trên bàn phím'],
  audio: [{ audio: { ...file, duration: 3 } }, 'hình micrô trên bàn phím'],
  'a round video': [{ video_note: { ...file, duration: 3, length: 9 } }, 'hình micrô trên bàn phím'],
  photo: [{ photo: [{ ...file, width: 9, height: 9 }] }, 'không xem và không lưu ảnh'],
  video: [{ video: { ...file, width: 9, height: 9, duration: 3 } }, 'không xem và không lưu ảnh'],
  file: [{ document: file }, 'không nhận tệp'],
  sticker: [
    { sticker: { ...file, type: 'regular', width: 9, height: 9, is_animated: false, is_video: false } },
    'Bạn muốn hỏi gì?',
  ],
  'a location far away': [{ location: { latitude: 1, longitude: 106.7 } }, 'không lưu vị trí'],
  contact: [{ contact: { phone_number: '0912345678', first_name: 'Lan' } }, 'không lưu số điện thoại'],
  poll: [{ dice: { emoji: '🎲', value: 3 } }, 'Bạn muốn hỏi gì?'],
};

const sendPart = async (work: BotAtWork, part: Partial<Message>): Promise<void> => {
  const { text: _, entities: __, ...rest } = messageOf('x', {}, work.clock);
  await work.send({ message: { ...rest, ...part } as Message & { date: number; chat: never; from: never } });
};

describe('what is not a typed question', () => {
  it.each(Object.entries(kinds))('%s gets one useful reply and is not fetched', async (_, [part, says]) => {
    const work = startBot();
    await sendPart(work, part);
    expect(work.telegram.texts()).toHaveLength(1);
    expect(work.telegram.texts()[0]).toContain(says);
    expect(work.telegram.last('getFile')).toBeUndefined();
  });

  it('offers to delete a photo of a paper, and does', async () => {
    const work = startBot();
    await sendPart(work, { photo: [{ ...file, width: 9, height: 9 }] });
    await work.press(work.buttons().get('🗑 Xóa tin nhắn đó') ?? '');
    expect(work.telegram.last('deleteMessage')?.payload).toMatchObject({ chat_id: 42, message_id: 7 });
  });

  it('names the province of a location, and offers its figures', async () => {
    const work = startBot();
    await sendPart(work, { location: { latitude: 21.8, longitude: 106.7 } });
    expect(work.telegram.texts()[0]).toContain('Lạng Sơn');
    await work.press(work.buttons().get('📈 Số liệu tỉnh Lạng Sơn') ?? '');
    expect(work.questions.at(-1)?.text).toBe('Tỷ lệ hộ nghèo tỉnh Lạng Sơn');
  });

  it('writes down what is said, shows it and answers it, where speech is configured', async () => {
    const heard: string[] = [];
    const work = startBot({
      downloads: new Map([['f', Buffer.from('SOUND')]]),
      transcribe: async (recording) => {
        heard.push(Buffer.from(recording).toString());
        return { kind: 'done', value: 'hộ nghèo vay được bao nhiêu' };
      },
    });
    await sendPart(work, { voice: { ...file, duration: 4 } });
    expect(heard).toEqual(['SOUND']);
    expect(work.telegram.texts()[0]).toBe('Tôi nghe: “hộ nghèo vay được bao nhiêu”');
    expect(work.questions[0]?.text).toBe('hộ nghèo vay được bao nhiêu');
    await work.press('heard:wrong');
    expect(work.telegram.texts().at(-1)).toContain('nghe chưa đúng');
  });

  it('hides the numbers of a person in what was said, before it is shown', async () => {
    const work = startBot({
      transcribe: async () => ({ kind: 'done', value: 'căn cước 001099012345 vay được bao nhiêu' }),
    });
    await sendPart(work, { voice: { ...file, duration: 4 } });
    expect(work.telegram.texts()[0]).toContain('căn cước […] vay');
    expect(work.questions[0]?.text).not.toContain('001099012345');
  });

  it('says how to dictate when speech fails, and does not fetch what is longer than 2 minutes', async () => {
    const work = startBot({ transcribe: async () => ({ kind: 'failed', reason: 'unreachable' }) });
    await sendPart(work, { voice: { ...file, duration: 120 } });
    await sendPart(work, { voice: { ...file, duration: 121 } });
    expect(work.telegram.texts()).toEqual([expect.stringContaining('micrô'), expect.stringContaining('2 phút')]);
    expect(work.telegram.calls.filter(({ method }) => method === 'getFile')).toHaveLength(1);
  });

  it('answers an album once', async () => {
    const work = startBot();
    for (let at = 0; at < 4; at += 1) {
      await sendPart(work, { photo: [{ ...file, width: 9, height: 9 }], media_group_id: 'album' });
    }
    expect(work.telegram.texts()).toHaveLength(1);
  });

  it('answers the words below a photo', async () => {
    const work = startBot();
    await sendPart(work, { photo: [{ ...file, width: 9, height: 9 }], caption: 'hộ nghèo vay được bao nhiêu?' });
    expect(work.questions).toHaveLength(1);
  });

  it('answers text that was forwarded', async () => {
    const work = startBot();
    await sendPart(work, {
      text: 'Hộ nghèo được vay 200 triệu phải không?',
      forward_origin: { type: 'hidden_user', sender_user_name: 'X', date: 1 },
    });
    expect(work.questions).toHaveLength(1);
  });

  it('asks anew what was changed soon after, not what was changed later', async () => {
    const work = startBot();
    const message = messageOf('hộ nghèo vay bao nhiêu?', {}, work.clock);
    await work.send({ edited_message: { ...message, edit_date: message.date + 60 } });
    expect(work.questions.at(-1)?.text).toBe('hộ nghèo vay bao nhiêu?');
    await work.send({ edited_message: { ...message, edit_date: message.date + 600 } });
    expect(work.questions).toHaveLength(1);
    expect(work.telegram.texts().at(-1)).toContain('sửa một tin nhắn cũ');
  });
});

describe('groups', () => {
  const chat = { id: -5, type: 'supergroup' as const, title: 'Thôn Đông' };
  const said = (work: BotAtWork, text: string, more = {}) =>
    work.send({ message: { ...messageOf(text, {}, work.clock), chat, ...more } });

  it('are left in peace unless the bot is called', async () => {
    const work = startBot();
    for (const text of ['hộ nghèo vay bao nhiêu?', '/hoi vay bao nhiêu?', '/hoi@other_bot vay?', '/help', '/start']) {
      await said(work, text);
    }
    expect(work.telegram.calls).toEqual([]);
  });

  it('get an answer as a reply, without memory', async () => {
    const work = startBot();
    await said(work, '/hoi@HoiXa_bot hộ nghèo vay bao nhiêu?');
    expect(work.questions[0]).toMatchObject({ text: 'hộ nghèo vay bao nhiêu?' });
    expect(work.telegram.last('sendMessage')?.payload).toMatchObject({
      chat_id: -5,
      reply_parameters: { message_id: 7 },
    });
    await said(work, 'lãi suất?', {
      reply_to_message: { message_id: 9, date: 1, chat, from: { id: 1, is_bot: true, first_name: 'B' } },
    });
    expect(work.questions[1]?.previous).toBeUndefined();
  });

  it('are sent to a private chat with what is private', async () => {
    const work = startBot();
    const { answerWith } = work;
    work.answerWith = async (question) => ({ ...(await answerWith(question)), status: 'personal_case' });
    await said(work, '/hoi@hoixa_bot hồ sơ nhà tôi đến đâu rồi?');
    expect(work.telegram.texts()).toEqual([
      'Đây là việc riêng. Bạn hãy nhắn riêng cho tôi, đừng viết chuyện gia đình trong nhóm.',
    ]);
  });

  it('show sources to whoever asks for them', async () => {
    const work = startBot();
    await said(work, '/hoi@hoixa_bot hộ nghèo vay bao nhiêu?');
    const data = work.buttons().get('📄 Nguồn') ?? '';
    await work.send({
      callback_query: {
        id: '1',
        from: { id: 77, is_bot: false, first_name: 'Minh', language_code: 'vi' },
        chat_instance: '1',
        data,
        message: { ...messageOf('…', {}, work.clock), chat },
      },
    });
    expect(work.telegram.texts().at(-1)).toContain('<blockquote expandable>');
  });

  it('learn how to call the bot when it joins, and a private block erases', async () => {
    const work = startBot();
    const from = { id: 42, is_bot: false, first_name: 'Lan', language_code: 'vi' };
    const user = { id: 1, is_bot: true, first_name: 'B' };
    const member = (status: 'member' | 'left') => ({ status, user });
    await work.send({
      my_chat_member: { chat, from, date: 1, old_chat_member: member('left'), new_chat_member: member('member') },
    });
    expect(work.telegram.texts()).toEqual([expect.stringContaining('/hoi@hoixa_bot')]);
    await work.press('language:en');
    await work.send({
      my_chat_member: {
        chat: { id: 42, type: 'private', first_name: 'Lan' },
        from,
        date: 1,
        old_chat_member: member('member'),
        new_chat_member: { status: 'kicked', user, until_date: 0 },
      },
    });
    expect(await work.services.state.people.find(work.services.identity.keyOf(42))).toBeNull();
  });
});
