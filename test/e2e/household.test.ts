import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botTexts } from '../../src/bot/texts/texts.ts';
import { personAsksInline, personBlocks } from '../../src/playground/telegram/person-presses.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

const vi = botTexts('vi');
const en = botTexts('en');
const OGG = Buffer.from('OggS0000');

describe('a household and the real bot over HTTP', () => {
  let program: WholeProgram;
  beforeAll(async () => {
    program = await startWholeProgram();
  }, 60_000);
  afterAll(() => program?.stop());

  it('/start says what it is and asks by a button', async () => {
    const lan = program.newcomer();
    const start = await lan.write('/start');
    expect(start.text).toContain('AI');
    expect(lan.buttons()).toEqual(expect.arrayContaining([...vi.examples]));
    const answer = await lan.press(vi.examples[2] ?? '');
    expect(answer.text).toMatch(/100\.000\.000 đồng|100 triệu/u);
  });

  it.each([
    ['/help', () => vi.help[0] ?? ''],
    ['/privacy', () => vi.privacy[0] ?? ''],
    ['/contact', () => vi.contacts],
    ['/new', () => vi.newStarted],
    ['/moi', () => vi.newStarted],
    ['/statistics', () => vi.figuresHow[0] ?? ''],
    ['/thongke', () => vi.figuresHow[0] ?? ''],
    ['/alerts', () => vi.followNone],
    ['/theodoi', () => vi.followNone],
    ['/nothing', () => vi.unknownCommand],
  ])('%s is answered', async (command, words) => {
    const lan = program.newcomer();
    expect((await lan.write(command)).text).toContain(words().slice(0, 40));
  });

  it('commands and descriptions are set in both languages', async () => {
    const lan = program.newcomer();
    const { commands, profile } = program.playground.telegram;
    const seen = (language: string) => commands.seenBy({ id: lan.id, language }, { id: lan.id, type: 'private' });
    const help = (language: string) => seen(language).find(({ command }) => command === 'help')?.description;
    expect(help('vi')).toBe(vi.command.help);
    expect(help('en')).toBe(en.command.help);
    expect(seen('vi').map(({ command }) => command)).toEqual(expect.arrayContaining(['start', 'privacy', 'forget']));
    expect(profile.get('description', 'vi')).toContain('AI');
    expect(profile.get('short_description', 'en')).toContain('AI');
  });

  it('a question is answered with sources whose quotations open, also after a restart', async () => {
    const lan = program.newcomer();
    const answer = await lan.write('ho can ngheo duoc ho tro bao nhieu tien bhyt');
    expect(answer.text).toContain('70%');
    expect(answer.messages[0]?.entities?.some(({ type }) => type === 'text_link')).toBe(true);
    const sources = await lan.press(vi.sourcesButton);
    expect(sources.messages[0]?.entities?.some(({ type }) => type === 'expandable_blockquote')).toBe(true);
    await program.restart();
    const again = await lan.press(vi.sourcesButton);
    expect(again.text).toBe(sources.text);
  });

  it('follow-ups keep the subject, by a button and by words', async () => {
    const lan = program.newcomer();
    await lan.write('Hộ nghèo vay vốn được bao nhiêu?');
    const label = lan.buttons()[0] ?? '';
    expect(label.length).toBeLessThanOrEqual(25);
    expect((await lan.press(label)).text).toContain('[1]');
    await lan.write('Tỷ lệ hộ nghèo cả nước năm 2023?');
    expect((await lan.write('còn năm 2022?')).text).toContain('4,03%');
  });

  it('English is answered in English, and the language can be chosen', async () => {
    const lan = program.newcomer();
    expect((await lan.write('How much can a poor household borrow?')).text).toMatch(/million|VND|dong/iu);
    await lan.write('/language');
    expect((await lan.press(en.languageButton)).text).toContain(en.languageChosen.slice(0, 20));
    expect((await lan.write('/privacy')).text).toContain(en.privacy[0]);
  });

  it('👍 and 👎 are taken, with one reason', async () => {
    const lan = program.newcomer();
    await lan.write('Chuẩn nghèo nông thôn là bao nhiêu?');
    expect((await lan.press('👍')).toasts).toEqual([vi.thanksGood]);
    await lan.press('👎');
    expect(lan.buttons()).toEqual(expect.arrayContaining(Object.values(vi.reason)));
    expect((await lan.press(vi.reason.unclear)).toasts).toEqual([vi.thanksBad]);
  });

  it('figures come with a chart as a photo and a table as CSV', async () => {
    const lan = program.newcomer();
    await lan.write('Tỷ lệ hộ nghèo cả nước qua các năm');
    const chart = await lan.press('📊');
    expect(chart.messages[0]?.photo?.[0]?.width).toBeGreaterThan(300);
    const table = await lan.press('CSV');
    expect(table.messages[0]?.document?.file_name).toMatch(/\.csv$/u);
  });

  it('eligibility goes one question a message, back, on again, and stops', async () => {
    const lan = program.newcomer();
    expect((await lan.write('/kiemtra')).messages).toHaveLength(1);
    const [first = '', second = ''] = lan.buttons();
    expect((await lan.press(first)).text).toContain(first);
    await lan.press('↩');
    expect(lan.buttons()).toEqual(expect.arrayContaining([first, second]));
    expect((await lan.press(second)).text).toContain(second);
    await lan.write('Tỷ lệ hộ nghèo cả nước năm 2023?');
    expect((await lan.write('/eligibility')).text).not.toBe('');
    expect((await lan.press('✖')).text).toContain(vi.householdForgotten.slice(0, 20));
  });

  it('each kind of message gets one useful reply', async () => {
    const lan = program.newcomer();
    const file = { name: 'a.bin', type: 'application/octet-stream', bytes: OGG };
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const replies = [
      await lan.send({ kind: 'voice', ...file }),
      await lan.send({ kind: 'sticker', ...file }),
      await lan.send({ kind: 'document', ...file }),
      await lan.send({ kind: 'photo', ...file, bytes: png }),
      await lan.send({ kind: 'location', location: { latitude: 22.823, longitude: 104.984 } }),
    ];
    for (const { messages } of replies) expect(messages).toHaveLength(1);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(replies.length);
  });

  it('a text that was forwarded is answered, a personal number is masked', async () => {
    const lan = program.newcomer();
    const from = { id: 1, is_bot: false, first_name: 'X' };
    expect((await lan.write('Người già 75 tuổi có trợ cấp không?', { forwardedFrom: from })).text).toContain('[1]');
    const masked = await lan.write('Tôi số căn cước 001099012345, hộ nghèo được vay bao nhiêu?');
    expect(masked.text).not.toContain('001099012345');
  });

  it('20 posters open the right scheme in the right language', async () => {
    const ids = readdirSync('corpus/schemes').flatMap((name) => /^(.+)\.vi\.md$/u.exec(name)?.[1] ?? []);
    const wrong = [];
    for (const [index, id] of ids.slice(0, 20).entries()) {
      const language = index % 2 === 0 ? 'vi' : 'en';
      const title = /^title: *["']?(.+?)["']?$/mu.exec(
        readFileSync(`corpus/schemes/${id}.${language}.md`, 'utf8'),
      )?.[1];
      const { text } = await program.newcomer(language).write(`/start ${id}`);
      if (title === undefined || !text.includes(title) || !text.includes('AI'))
        wrong.push(`${id}: ${text.slice(0, 80)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('inline cards are offered and cite', async () => {
    const lan = program.newcomer();
    const { telegram } = program.playground;
    const offered = new Promise<number>((resolve) => {
      telegram.events.watch((it) => {
        if (it.kind === 'inline-results') resolve(it.results.cards.length);
      });
    });
    personAsksInline(telegram, lan.id, 'vay vốn hộ nghèo');
    expect(await offered).toBeGreaterThan(0);
  });

  it('/forget erases after a yes', async () => {
    const lan = program.newcomer();
    await lan.write('/forget');
    expect((await lan.press(vi.forgetYes)).text).toContain(vi.forgotten.slice(0, 20));
  });

  it('a person who blocks the bot is erased, and can come back', async () => {
    const lan = program.newcomer();
    await lan.write('/start');
    personBlocks(program.playground.telegram, lan.id, true);
    await expect.poll(() => program.log()).toContain('Erased after a block');
    personBlocks(program.playground.telegram, lan.id, false);
    expect((await lan.write('/start')).text).toContain('AI');
  });
});
