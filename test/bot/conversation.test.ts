import { describe, expect, it, vi } from 'vitest';
import { startBot } from './support/bot-at-work.ts';
import { sampleAnswer } from './support/samples.ts';

describe('a conversation', () => {
  it('answers a question in escaped HTML with numbered sources and their days in force', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?');
    const [text] = work.telegram.texts();
    expect(text).toContain('lãi &lt; 7%. [1]');
    expect(text).toContain('• Không cần thế chấp. [1]');
    expect(text).toContain(
      '[1] <a href="https://example.org/a?b=1&amp;c=2">Nghị định 06/2026/NĐ-CP – Vay vốn hộ nghèo</a>, có hiệu lực từ ngày 10/01/2026',
    );
    expect(work.telegram.last('sendMessage')?.payload).toMatchObject({ chat_id: 42, parse_mode: 'HTML' });
  });

  it('shows that it writes before it answers', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.telegram.calls.map(({ method }) => method)).toEqual(['sendChatAction', 'sendMessage']);
  });

  it('answers in the language of the question whatever was chosen', async () => {
    const work = startBot();
    await work.press('language:en');
    await work.write('hộ nghèo vay được bao nhiêu?');
    expect(work.questions.at(-1)?.language).toBe('vi');
    await work.write('how much can poor households borrow?');
    expect(work.questions.at(-1)?.language).toBe('en');
  });

  it('takes the chosen language where the text does not tell', async () => {
    const work = startBot();
    await work.press('language:en');
    await work.write('2026?');
    expect(work.questions.at(-1)?.language).toBe('en');
  });

  it('takes the language of the app for its own sentences until one is chosen', async () => {
    const work = startBot();
    await work.write('/help', { language_code: 'en' });
    expect(work.telegram.texts().at(-1)).toContain('Write your question');
    await work.press('language:vi', { language_code: 'en' });
    await work.write('/help', { language_code: 'en' });
    expect(work.telegram.texts().at(-1)).toContain('Bạn cứ viết câu hỏi');
  });

  it('hands the last turn to the next question, until 30 minutes have passed or /new', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?');
    await work.write('lãi suất?');
    expect(work.questions.at(-1)?.previous?.text).toBe('hộ nghèo vay vốn');
    await work.write('/moi');
    await work.write('lãi suất?');
    expect(work.questions.at(-1)?.previous).toBeUndefined();
    await work.clock.pass(31 * 60_000);
    await work.write('lãi suất?');
    expect(work.questions.at(-1)?.previous).toBeUndefined();
  });

  it('offers what to ask next, and asks it with the turn it belongs to', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?');
    const data = work.buttons().get('Cần giấy tờ gì?') ?? '';
    await work.press(data);
    expect(work.questions.at(-1)).toMatchObject({ text: 'Cần giấy tờ gì?', previous: { text: 'hộ nghèo vay vốn' } });
    expect(work.telegram.texts().at(-1)).toContain('Bạn hỏi: Cần giấy tờ gì?');
    await work.clock.pass(31 * 60_000);
    await work.press(data);
    expect(work.questions.at(-1)?.previous?.text).toBe('Vay vốn hộ nghèo');
  });

  it('asks an example question when its button is pressed', async () => {
    const work = startBot();
    await work.write('/start');
    const [first = ''] = work.buttons().keys();
    await work.press(work.buttons().get(first) ?? '');
    expect(work.questions.at(-1)?.text).toBe(first);
  });

  it('says how late it is for messages that waited more than ten minutes', async () => {
    const work = startBot();
    await work.write('hộ nghèo vay được bao nhiêu?', { date: work.clock.now() / 1000 - 700 });
    expect(work.telegram.texts().at(-1)).toMatch(/^Xin lỗi bạn vì tôi trả lời muộn\./u);
  });

  it('parts a long answer into messages of at most 4096 characters', async () => {
    const work = startBot();
    const items = Array.from({ length: 90 }, (_, at) => ({
      text: `Điều ${at}: ${'quy định này dài '.repeat(8)}.`,
      cites: [0],
    }));
    work.answerWith = () => sampleAnswer('vi', { blocks: [{ kind: 'list', items }] });
    await work.write('kể hết ra');
    const texts = work.telegram.texts();
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text.replaceAll(/<[^>]*>/gu, '').length).toBeLessThanOrEqual(4096);
    expect(texts.join('\n')).toContain('Điều 89:');
  });

  it('gives phone numbers in /contact so that a tap dials them', async () => {
    const work = startBot();
    await work.write('/contact');
    expect(work.telegram.texts().at(-1)).toContain('<a href="tel:111">111</a>');
  });

  it('lets go of an answer under way when everything is to be forgotten: nothing more is said or kept of it', async () => {
    const work = startBot();
    let finish = (): void => undefined;
    work.answerWith = () =>
      new Promise((resolve) => {
        finish = () => resolve(sampleAnswer('vi'));
      });
    await work.write('MARKER hộ nghèo vay được bao nhiêu?');
    await work.press('forget:yes');
    await vi.waitFor(() => expect(work.telegram.texts()).toEqual([expect.stringContaining('Đã xóa')]));
    finish();
    await work.clock.pass(60_000);
    expect(work.telegram.texts()).toHaveLength(1);
    const { state, identity } = work.services;
    expect(await state.sessions.read(identity.keyOf(42), 'turn')).toBeUndefined();
    work.answerWith = () => sampleAnswer('vi');
    await work.write('còn hộ cận nghèo?');
    expect(work.questions.at(-1)?.previous).toBeUndefined();
  });
});
