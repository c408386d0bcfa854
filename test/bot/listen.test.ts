import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import type { ReadAloud } from '../../src/llm/read-aloud.ts';
import { type BotAtWork, messageOf, startBot, userOf } from './support/bot-at-work.ts';
import { ME } from './support/fake-telegram.ts';

const OGG = Buffer.from('OggS…');

/** Presses a button below the last message, which comes along as Telegram sends it. */
async function pressBelow(work: BotAtWork, data: string, text: string): Promise<void> {
  const message = { ...messageOf(text, {}, work.clock), from: ME };
  await work.send({ callback_query: { id: '9', from: userOf({}), chat_instance: '1', data, message } });
}

const shown = (work: BotAtWork): string => (work.telegram.texts().at(-1) ?? '').replaceAll(/<[^>]*>/gu, '');

function startWith(readAloud: ReadAloud): BotAtWork {
  const work = startBot({ readAloud });
  work.telegram.onCall = ({ method }) =>
    method === 'sendVoice'
      ? { ok: true, result: { message_id: 5, date: 0, chat: { id: 42 }, voice: { file_id: 'V1', duration: 3 } } }
      : undefined;
  return work;
}

describe('🔊 below an answer', () => {
  it('reads its words aloud, without sources and marks, and has it made only once', async () => {
    const heard: string[] = [];
    const work = startWith(async (text) => {
      heard.push(text);
      return { kind: 'done', value: { bytes: OGG, name: 'answer.ogg' } };
    });
    await work.write('hộ nghèo vay được bao nhiêu');
    const answer = shown(work);
    expect(answer).toContain('Nguồn:');
    const button = work.buttons().get('🔊 Nghe') ?? '';
    await pressBelow(work, button, answer);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('100 triệu đồng');
    expect(heard[0]).toContain('ngày 21 tháng 11 năm 2026');
    expect(heard[0]).not.toMatch(/Nguồn|\[\d|•|06\/2026|https/u);
    expect(work.telegram.last('sendChatAction')?.payload).toMatchObject({ action: 'record_voice' });
    expect(work.telegram.last('sendVoice')?.payload['voice']).toBeInstanceOf(InputFile);
    await pressBelow(work, button, answer);
    expect(heard).toHaveLength(1);
    expect(work.telegram.last('sendVoice')?.payload['voice']).toBe('V1');
  });

  it('is there in every answer that has one, also after 👎', async () => {
    const work = startWith(async () => ({ kind: 'failed', reason: 'late' }));
    await work.write('hộ nghèo vay được bao nhiêu');
    expect([...work.buttons().keys()]).toEqual(expect.arrayContaining(['📄 Nguồn', '🔊 Nghe', '👍', '👎']));
    await work.press(work.buttons().get('👎') ?? '');
    expect([...work.buttons().keys()]).toEqual(expect.arrayContaining(['🔊 Nghe', 'Sai']));
  });

  it('is hidden where no voice is configured', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu');
    expect([...work.buttons().keys()].join()).not.toContain('🔊');
  });

  it.each(['late', 'malformed', 'out_of_quota', 'resting'] as const)(
    'says so in a word when it is %s',
    async (reason) => {
      const work = startWith(async () => ({ kind: 'failed', reason }));
      await work.write('hộ nghèo vay được bao nhiêu');
      const answer = shown(work);
      await pressBelow(work, work.buttons().get('🔊 Nghe') ?? '', answer);
      expect(work.telegram.texts().at(-1)).toContain('chưa đọc to được');
      expect(work.telegram.last('sendVoice')).toBeUndefined();
      expect(work.log.join()).toContain(reason);
      expect(work.log.join()).not.toContain('triệu');
    },
  );
});
