import { appendFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botTexts } from '../../src/bot/texts/texts.ts';
import { readParticulars, retiredPath } from '../../src/corpus/read/particulars.ts';
import { documentsFolder } from '../../src/upkeep/folders.ts';
import { pdfFile } from '../corpus/read/support/pdf-file.ts';
import type { Visitor } from './support/visitor.ts';
import { startWholeProgram, type WholeProgram } from './support/whole-program.ts';

const vi = botTexts('vi');
const PDF = pdfFile([
  [
    'WATER FEE WAIVER IN TAN VAN COMMUNE',
    '',
    'Poor households in Tan Van commune pay no fee for the first 7 cubic metres of clean water a month.',
    'The waiver is worth 63000 dong a month for each poor household.',
    'Households ask for the waiver at the commune office with their certificate of poor household.',
  ],
]);

describe('staff and the real bot over HTTP', () => {
  let program: WholeProgram;
  let admin: Visitor;
  beforeAll(async () => {
    program = await startWholeProgram();
    admin = program.administrator;
    await admin.write('/start');
  }, 60_000);
  afterAll(() => program?.stop());

  /** What the chat says in the end: the index is built while the bot goes on. */
  const until = async (visitor: Visitor, words: string) => {
    const has = () => visitor.chat().some((one) => one.from.is_bot && one.text?.includes(words));
    await expect.poll(has, { timeout: 40_000 }).toBe(true);
  };

  it('commands of administrators are in their menu only', async () => {
    const { commands } = program.playground.telegram;
    const seenBy = ({ id }: Visitor) =>
      commands.seenBy({ id, language: 'vi' }, { id, type: 'private' }).map(({ command }) => command);
    expect(seenBy(admin)).toEqual(expect.arrayContaining(['status', 'documents', 'gaps', 'invite']));
    expect(seenBy(program.household)).not.toContain('status');
    for (const command of ['/status', '/off', '/reindex', '/invite xã A', '/broadcast x']) {
      expect((await program.household.write(command)).text).toContain(vi.unknownCommand);
    }
  });

  it('/status tells how it is', async () => {
    const { text } = await admin.write('/status');
    expect(text).toContain(vi.statusOn);
    expect(text).toMatch(/gen-\d{4}/u);
  });

  it('a PDF is looked over, completed by buttons, taken in, and answers questions', async () => {
    const before = await program.newcomer('en').write('How much is the water fee waiver for poor households?');
    expect(before.text).not.toMatch(/63[.,]?000/u);
    const sent = { kind: 'document', name: 'water.pdf', type: 'application/pdf', bytes: PDF } as const;
    expect((await admin.send(sent)).text).toContain('WATER FEE WAIVER');
    await admin.press(vi.particularChoices.effectiveFrom.today ?? '');
    await admin.press(vi.particularChoices.number.none ?? '');
    await admin.press(vi.particularChoices.places.all ?? '');
    await admin.press(vi.uploadYes);
    await until(admin, 'gen-0002');
    const after = await program.newcomer('en').write('How much is the water fee waiver for poor households?');
    expect(after.text).toMatch(/63[.,]?000/u);
    expect((await admin.write('/audit')).text).toContain('upload');
  }, 60_000);

  it('/rollback goes back, /reindex builds again and tells once who follows a rule that changed', async () => {
    const lan = program.newcomer();
    await lan.write('/theodoi vay vốn hộ nghèo');
    expect((await lan.press('🔔')).text).toContain('Vay vốn');
    await appendFile(
      join(program.corpus, 'schemes', 'loan-poor.vi.md'),
      '\n- Hộ nghèo vay tại Điểm giao dịch xã.[^s60]\n',
    );
    expect((await admin.write('/rollback')).text).toContain('gen-0001');
    const { text } = await program.newcomer('en').write('How much is the water fee waiver for poor households?');
    expect(text).not.toMatch(/63[.,]?000/u);
    await admin.write('/reindex');
    await until(admin, 'gen-0003');
    await until(lan, vi.alertHead);
    expect((await lan.press(vi.unfollow)).text).toContain('không báo');
    expect(lan.chat().filter(({ text }) => text?.includes(vi.alertHead))).toHaveLength(1);
  }, 60_000);

  it('/documents lists, hands over and takes out of the next index', async () => {
    await admin.write('/documents loan-poor.vi');
    expect((await admin.press('1')).text).toContain('schemes/loan-poor.vi');
    const { messages } = await admin.press(vi.downloadButton);
    const { playground } = program;
    expect(messages[0]?.document?.file_name).toBe('schemes-loan-poor.vi.md');
    const file = playground.telegram.files.find(messages[0]?.document?.file_id ?? '');
    expect(new TextDecoder().decode(file?.bytes)).toContain('Vay vốn hộ nghèo');
    expect((await admin.press(vi.retireButton)).text).toContain('Vay vốn hộ nghèo');
    expect((await admin.press(vi.retireYes)).text).toContain(vi.retired.slice(0, 6));
    expect((await admin.write('/audit')).text).toMatch(/retire[^]*download|download[^]*retire/u);
    const documents = documentsFolder(join(dirname(program.corpus), 'data'));
    expect([...(await readParticulars(documents)).retired]).toEqual(['schemes/loan-poor.vi']);
    await rm(retiredPath(documents));
  });

  it('/cancel drops what was expected, and the next words are a question again', async () => {
    expect((await admin.write('/broadcast')).text).toContain(vi.broadcastHow.slice(0, 20));
    expect((await admin.write('/cancel')).text).toContain(vi.cancelled);
    expect((await admin.write('Hộ nghèo vay vốn được bao nhiêu?')).text).not.toContain(vi.noticeHead);
  });

  it('an invitation makes an official, and is taken back', async () => {
    const minh = program.newcomer();
    expect((await minh.write('/find vay vốn')).text).toContain(vi.forOfficials);
    const { text } = await admin.write('/invite xã Tân Văn');
    const code = /start=(in_[\w-]+)/u.exec(text)?.[1];
    expect((await minh.write(`/start ${code}`)).text).toContain(vi.officialWelcome.slice(0, 20));
    const found = await minh.write('/find vay vốn');
    expect(found.text).toMatch(/1\. /u);
    expect((await minh.press(vi.pageAfter)).text).toMatch(/7\. /u);
    expect((await minh.write('/find 06/2026')).text).toContain('06/2026');
    await minh.write('Tỷ lệ hộ nghèo cả nước qua các năm');
    expect((await minh.press(vi.tableButton.xlsx)).messages[0]?.document?.file_name).toMatch(/\.xlsx$/u);
    await admin.write('/invite');
    await admin.press('xã Tân Văn');
    expect((await minh.write('/find vay vốn')).text).toContain(vi.forOfficials);
  });

  it('a gap goes to the staff, is answered with a source, and who waits is told once', async () => {
    const lan = program.newcomer();
    await lan.write('Hộ nghèo có được hỗ trợ mua lưới đánh cá không?');
    await lan.press(vi.sendButton);
    await lan.press(vi.tellMe);
    const { messages } = await admin.write('/gaps');
    expect(messages.some(({ text }) => text?.includes('lưới đánh cá'))).toBe(true);
    await admin.press(vi.gapAnswerButton);
    await admin.write('Hộ nghèo được hỗ trợ 1.500.000 đồng để mua lưới đánh cá.');
    await admin.write('12/2026/QĐ-UBND');
    await until(lan, '1.500.000');
    expect(lan.chat().filter(({ text }) => text?.includes('1.500.000'))).toHaveLength(1);
    await until(admin, 'gen-0004');
    const again = await program.newcomer().write('Hộ nghèo có được hỗ trợ mua lưới đánh cá không?');
    expect(again.text).toContain('1.500.000');
  }, 60_000);

  it('a notice is shown first, reaches people, and can be refused', async () => {
    const lan = program.newcomer();
    await lan.write('/start');
    expect((await admin.write('/broadcast Mai xã họp về vay vốn.')).text).toContain(vi.noticeHead);
    await admin.press(vi.broadcastYes);
    await until(lan, 'Mai xã họp về vay vốn.');
    expect((await lan.press(vi.noMoreNotices)).text).toContain(vi.noticesOff.slice(0, 20));
  });

  it('/off stops answers with a notice, /on starts them', async () => {
    expect((await program.deputy.write('/off')).text).toContain(vi.turnedOff);
    const lan = program.newcomer();
    expect((await lan.write('Hộ nghèo vay vốn được bao nhiêu?')).text).not.toContain('[1]');
    await program.deputy.write('/on');
    expect((await lan.write('Hộ nghèo vay vốn được bao nhiêu?')).text).toContain('[1]');
  });
});
