import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startBot } from './support/bot-at-work.ts';
import { smallLibrary } from './support/small-library.ts';

describe('links on posters', () => {
  it('open a scheme in the language of the app, with the word that this is AI', async () => {
    const work = startBot({ library: smallLibrary() });
    await work.write('/start loan-poor', { language_code: 'en' });
    const text = work.telegram.texts().at(-1) ?? '';
    expect(text).toContain('<b>Loan for poor households</b>\n\nLoan for poor households: 100 triệu đồng. [1]');
    expect(text).toContain('AI');
    expect([...work.buttons().keys()]).toEqual(['Who can get it?', 'Which papers?', '📄 Sources', '👍', '👎', '🔔']);
  });

  it('open it in the language of the poster when that is named', async () => {
    const work = startBot({ library: smallLibrary() });
    await work.write('/start loan-poor_vi', { language_code: 'en' });
    expect(work.telegram.texts().at(-1)).toContain('<b>Vay vốn hộ nghèo</b>');
  });

  it('open the right one of twenty, in both languages', async () => {
    const ids = readdirSync('corpus/schemes')
      .filter((name) => name.endsWith('.vi.md'))
      .map((name) => name.slice(0, -'.vi.md'.length))
      .slice(0, 20);
    const work = startBot({ library: smallLibrary(ids.map((id) => [id, `Tên ${id}`, `Name ${id}`])) });
    for (const [index, id] of ids.entries()) {
      for (const [language, word] of [
        ['vi', 'Tên'],
        ['en', 'Name'],
      ] as const) {
        await work.write(`/start ${id}_${language}`, { id: 100 + index });
        expect(work.telegram.texts().at(-1)).toContain(`<b>${word} ${id}</b>`);
      }
    }
    expect(ids).toHaveLength(20);
  });

  it.each(['no-such-scheme', 'loan-poor_fr', '<b>', 'x'.repeat(64)])(
    'greet as usual when %s is no scheme',
    async (payload) => {
      const work = startBot({ library: smallLibrary() });
      await work.write(`/start ${payload}`);
      expect(work.telegram.texts().at(-1)).toContain('Chào bạn, tôi là Hỏi Xã');
    },
  );
});

describe('cards in other chats', () => {
  it('offer what the words are about, cited, with a way to ask more', async () => {
    const work = startBot({ library: smallLibrary() });
    await work.send({
      inline_query: { id: '5', from: { id: 42, is_bot: false, first_name: 'Lan' }, query: 'vay vốn', offset: '' },
    });
    const call = work.telegram.last('answerInlineQuery');
    expect(call?.payload['results']).toMatchObject([
      {
        title: 'Vay vốn hộ nghèo',
        input_message_content: { parse_mode: 'HTML', message_text: expect.stringContaining('[1] Vay vốn hộ nghèo') },
        reply_markup: { inline_keyboard: [[{ url: 'https://t.me/hoixa_bot?start=loan-poor_vi' }]] },
      },
    ]);
  });
});
