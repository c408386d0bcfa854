// Longer than 200 lines: an administrator’s whole day over one bot at work.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { BuildReport } from '../../src/upkeep/build-index.ts';
import { createShelf } from '../../src/upkeep/shelf.ts';
import type { Upkeep } from '../../src/upkeep/upkeep.ts';
import { type BotAtWork, messageOf, startBot, type WorkOptions } from './support/bot-at-work.ts';
import { settle } from './support/fake-clock.ts';
import { refused } from './support/fake-telegram.ts';
import { sampleAnswer } from './support/samples.ts';
import { smallLibrary } from './support/small-library.ts';

const ADMIN = { id: 9 };
const REPORT: BuildReport = {
  generation: 'gen-0008',
  documents: 5,
  passages: 13,
  skipped: [{ path: 'x.pdf', reason: 'no_text', detail: 'no text was found' }],
  embedded: 1,
  cached: 12,
  seconds: 2,
};
const TEXT = 'HỖ TRỢ NHÀ Ở\n\nHộ nghèo được hỗ trợ 60 triệu đồng để xây nhà mới.\n\nHồ sơ nộp tại UBND cấp xã.';

interface Upkept {
  readonly work: BotAtWork;
  readonly upkeep: Upkeep;
  readonly answers: unknown[];
}

function administrate(changes: Partial<Upkeep> = {}, options: WorkOptions = {}): Upkept {
  const answers: unknown[] = [];
  const upkeep: Upkeep = {
    shelf: createShelf(mkdtempSync(join(tmpdir(), 'hoi-xa-admin-'))),
    fetch: async (url) => ({ kind: 'fetched', name: 'trang.txt', bytes: Buffer.from(TEXT), url }),
    file: async (document) => ({ name: `${document}.md`, bytes: Buffer.from('x') }),
    writeAnswer: async (answer) => {
      answers.push(answer);
      return 'answers/mien-tien-nuoc.vi';
    },
    build: async (onProgress) => {
      onProgress('Reading files: 1 of 5');
      return REPORT;
    },
    rollBack: async () => 'gen-0006',
    ...changes,
  };
  const downloads = new Map([['FILE', Buffer.from(TEXT)]]);
  const work = startBot({ library: smallLibrary(), admins: [ADMIN.id], upkeep, downloads, ...options });
  return { work, upkeep, answers };
}

const sendFile = (work: BotAtWork, name: string, from = ADMIN, size = 100): Promise<void> => {
  const { text: _, entities: __, ...message } = messageOf('x', from, work.clock);
  const document = { file_id: 'FILE', file_unique_id: 'u', file_name: name, file_size: size };
  return work.send({ message: { ...message, document } });
};
const said = (work: BotAtWork): string => work.telegram.texts().at(-1) ?? '';
const press = (work: BotAtWork, label: string): Promise<void> => work.press(work.buttons().get(label) ?? 'none', ADMIN);

describe('an administrator in a hurry', () => {
  it('can still switch the answers off after a busy minute', async () => {
    const { work } = administrate();
    for (let n = 0; n < 25; n += 1) await work.write('/help', ADMIN);
    await work.write('/off', ADMIN);
    expect(work.telegram.texts().filter((text) => text.includes('gửi hơi nhanh'))).toEqual([]);
    expect(await work.services.state.audit.last(1)).toHaveLength(1);
  });
});

describe('who is no administrator', () => {
  const COMMANDS = [
    'status',
    'audit',
    'off',
    'on',
    'invite',
    'broadcast x',
    'reindex',
    'rollback',
    'documents',
    'gaps',
  ];

  it.each(COMMANDS)('does not get /%s', async (command) => {
    const { work } = administrate();
    await work.write(`/${command}`, { id: 42 });
    expect(said(work)).toContain('Tôi không có lệnh này');
    expect(await work.services.state.audit.last(5)).toEqual([]);
  });

  it('cannot press their buttons either, nor use the commands in a group', async () => {
    const { work } = administrate();
    await sendFile(work, 'nha.txt');
    const [id = ''] = [...work.buttons().values()].map((data) => data.split(':')[1]);
    for (const data of [`upload:${id}:yes`, `tell:${id}:number:none`, 'broadcast:yes', 'shelf:0']) {
      const before = work.telegram.texts().length;
      await work.press(data, { id: 42 });
      expect(work.telegram.texts()).toHaveLength(before);
    }
    const chat = { id: -5, type: 'group' as const, title: 'Thôn' };
    await work.send({ message: { ...messageOf('/status', ADMIN, work.clock), chat } });
    expect(await work.services.state.audit.last(5)).toEqual([]);
  });

  it('sends a file in vain', async () => {
    const { work } = administrate();
    await sendFile(work, 'nha.txt', { id: 42 });
    expect(said(work)).toContain('không nhận tệp');
    expect(work.telegram.last('getFile')).toBeUndefined();
  });
});

describe('adding a document', () => {
  it('shows it, asks what it does not say, takes it in and builds the index', async () => {
    const { work, upkeep } = administrate();
    await sendFile(work, 'nha.txt');
    expect(work.telegram.texts()[0]).toContain('<b>HỖ TRỢ NHÀ Ở</b>');
    expect(work.telegram.texts()[0]).toContain('60 triệu đồng');
    expect(said(work)).toContain('hiệu lực từ ngày nào');
    await press(work, 'Viết ngày');
    await work.write('không nhớ', ADMIN);
    expect(said(work)).toContain('Bạn viết ngày');
    await work.write('01/5/2026', ADMIN);
    expect(said(work)).toContain('số hiệu');
    await press(work, 'Viết số hiệu');
    await work.write('12/2026/QĐ-UBND', ADMIN);
    await press(work, 'Viết tên nơi');
    await work.write('tỉnh Lạng Sơn', ADMIN);
    expect(said(work)).toContain('Số: 12/2026/QĐ-UBND\nNơi áp dụng: Lạng Sơn');
    expect(said(work)).toContain('có hiệu lực từ ngày 01/5/2026');
    await press(work, 'Đưa vào và lập chỉ mục');
    await settle();
    expect(work.telegram.last('editMessageText')?.payload['text']).toContain('gen-0008');
    expect(work.telegram.last('editMessageText')?.payload['text']).toContain('x.pdf');
    expect(await upkeep.shelf.file('ho-tro-nha-o')).not.toBeNull();
    const acts = (await work.services.state.audit.last(5)).map(({ act, detail }) => `${act} ${detail}`);
    expect(acts).toEqual(['index gen-0008', 'upload ho-tro-nha-o']);
  });

  it('takes a link as well, and remembers where it came from', async () => {
    const { work } = administrate();
    await work.write('https://example.org/trang', ADMIN);
    for (const label of ['Từ hôm nay', 'Không có số', 'Cả nước']) await press(work, label);
    expect(said(work)).toContain('có hiệu lực từ ngày 21/11/2026');
    await press(work, 'Bỏ');
    expect(said(work)).toContain('Đã bỏ tài liệu');
  });

  it('says why a file or a page cannot be taken', async () => {
    const { work } = administrate({ fetch: async () => ({ kind: 'refused', why: 'address' }) });
    await sendFile(work, 'nha.exe');
    expect(said(work)).toContain('định dạng chưa hỗ trợ');
    await sendFile(work, 'nha.txt', ADMIN, 21 * 1024 * 1024);
    expect(said(work)).toContain('lớn hơn 20 MB');
    await work.write('http://127.0.0.1/', ADMIN);
    expect(said(work)).toContain('không mở địa chỉ này');
  });

  it('tells what went wrong with a build in words that were written for people', async () => {
    const failure = new Failure('No space is left.', 'Free some.');
    for (const [error, says] of [
      [failure, 'Free some.'],
      [new Error('SECRET'), 'Không lập được chỉ mục'],
    ] as const) {
      const { work } = administrate({ build: () => Promise.reject(error) });
      await work.write('/reindex', ADMIN);
      await settle();
      expect(work.telegram.last('editMessageText')?.payload['text']).toContain(says);
      expect(JSON.stringify(work.telegram.calls) + work.log.join('')).not.toContain('SECRET');
    }
  });

  it('answers people while the index is being built', async () => {
    let finish = (): void => undefined;
    const { work } = administrate({
      build: () =>
        new Promise((resolve) => {
          finish = () => resolve(REPORT);
        }),
    });
    await work.write('/reindex', ADMIN);
    await work.write('hộ nghèo vay được bao nhiêu?', ADMIN);
    expect(said(work)).toContain('Không cần thế chấp');
    finish();
    await settle();
    expect(work.telegram.last('editMessageText')?.payload['text']).toContain('gen-0008');
  });
});

describe('documents', () => {
  it('are listed, downloaded and retired', async () => {
    const retired: string[] = [];
    const shelf = { ...createShelf(mkdtempSync(join(tmpdir(), 'hoi-xa-admin-'))) };
    const { work } = administrate({ shelf: { ...shelf, retire: async (id) => void retired.push(id) } });
    await work.write('/documents vay', ADMIN);
    expect(said(work)).toContain('schemes/loan-poor.vi');
    await press(work, '1');
    await press(work, '⬇ Tải về');
    expect(work.telegram.last('sendDocument')).toBeDefined();
    await press(work, 'Gỡ khỏi kho');
    expect(retired).toEqual([]);
    await press(work, 'Gỡ');
    expect(retired).toEqual(['schemes/loan-poor.vi']);
    expect((await work.services.state.audit.last(2)).map(({ act }) => act)).toEqual(['retire', 'download']);
  });
});

describe('running the bot', () => {
  it('shows how things stand', async () => {
    const { work } = administrate();
    await work.write('hộ nghèo vay được bao nhiêu?', { id: 42 });
    await work.write('/status', ADMIN);
    expect(said(work)).toContain('gen-0007');
    expect(said(work)).toContain('answered 1');
    expect(said(work)).toContain('(lượt gọi / token / chi phí): –');
  });

  it('shows what the chat model has cost today', async () => {
    const spent = { day: '2026-11-21', calls: 3, inputTokens: 4000, outputTokens: 500, cost: 0.125 };
    const { work } = administrate({}, { spent: () => spent });
    await work.write('/status', ADMIN);
    expect(said(work)).toContain('3 / 4500 / 0.13');
  });

  it('pauses answers for all but who is in danger, and resumes them', async () => {
    const { work } = administrate();
    await work.write('/off Bảo trì đến 17 giờ.', ADMIN);
    await work.write('hộ nghèo vay được bao nhiêu?', { id: 42 });
    expect(said(work)).toBe('Bảo trì đến 17 giờ.');
    work.answerWith = () => sampleAnswer('vi', { status: 'emergency' });
    await work.write('cứu tôi với', { id: 42 });
    expect(said(work)).toContain('100 triệu');
    await work.write('/on', ADMIN);
    work.answerWith = () => sampleAnswer('vi');
    await work.write('hộ nghèo vay được bao nhiêu?', { id: 42 });
    expect(said(work)).toContain('100 triệu');
    expect((await work.services.state.audit.last(5)).map(({ act }) => act)).toEqual(['on', 'off']);
  });

  it('goes back to the index before', async () => {
    const { work } = administrate();
    await work.write('/rollback', ADMIN);
    expect(said(work)).toBe('Đã quay lại gen-0006.');
  });

  it('invites officials by a link, and ends it', async () => {
    const { work } = administrate();
    await work.write('/invite xã Tân Văn', ADMIN);
    const code = /start=(in_[\w-]+)/u.exec(work.telegram.texts().join(' '))?.[1] ?? '';
    expect(JSON.stringify(work.telegram.last('sendMessage')?.payload['reply_markup'])).toContain(
      `"copy_text":{"text":"https://t.me/hoixa_bot?start=${code}"}`,
    );
    await work.write(`/start ${code}`, { id: 42 });
    expect(said(work)).toContain('vai trò cán bộ');
    expect(work.telegram.last('setMyCommands')?.payload['scope']).toEqual({ type: 'chat', chat_id: 42 });
    await work.write('/invite', ADMIN);
    await press(work, 'Thu hồi: xã Tân Văn');
    expect(said(work)).toContain('mất quyền: 1');
    await work.write('/find vay', { id: 42 });
    expect(said(work)).toContain('dành cho cán bộ');
  });
});

describe('a notice to all', () => {
  it('is shown first, goes to those who take notices, and can be refused from then on', async () => {
    const { work } = administrate();
    for (const id of [42, 43, 44]) await work.write('/help', { id });
    await work.press('notices:no', { id: 44 });
    await work.write('/broadcast', ADMIN);
    await work.write('Từ 01/01/2027 áp dụng chuẩn nghèo mới.', ADMIN);
    expect(said(work)).toContain('Gửi cho 3 người?');
    work.telegram.onCall = ({ method, payload }) =>
      method === 'sendMessage' && payload['chat_id'] === 43 ? refused(403, 'Forbidden') : undefined;
    await press(work, 'Gửi');
    await work.clock.pass(5000);
    expect(said(work)).toBe('Đã gửi tới 2/3 người.');
    const got = work.telegram.calls.filter(({ payload }) => String(payload['text']).startsWith('<b>Thông báo'));
    expect(new Set(got.map(({ payload }) => payload['chat_id']))).toEqual(new Set([9, 42, 43]));
    expect(await work.services.state.people.find(work.services.identity.keyOf(43))).toBeNull();
    await work.write('/broadcast Lần hai.', ADMIN);
    expect(said(work)).toContain('Gửi cho 2 người?');
    await press(work, 'Bỏ');
    expect(said(work)).toContain('Đã bỏ thông báo');
  });
});

describe('what was asked and not answered', () => {
  const notInCorpus = () => sampleAnswer('vi', { status: 'not_in_corpus', citations: [], followUps: [] });
  const ask = async (work: BotAtWork, text: string, id: number): Promise<void> => {
    work.answerWith = notInCorpus;
    await work.write(text, { id });
    await work.press(work.buttons().get('✉ Gửi câu này cho cán bộ') ?? 'none', { id });
  };

  it('reaches the staff only when sent, masked and grouped', async () => {
    const { work } = administrate();
    work.answerWith = notInCorpus;
    await work.write('hộ nghèo có được miễn tiền rác không?', { id: 50 });
    await ask(work, 'Bà Nguyễn Thị Lan, số 012345678901, có được miễn tiền nước không?', 42);
    await ask(work, 'có được miễn tiền nước không ạ', 43);
    await ask(work, 'được miễn tiền nước không?', 44);
    await work.write('/gaps', ADMIN);
    const shown = work.telegram.texts().slice(-2).join('\n');
    expect(shown).toContain('Bà […], số […], có được miễn tiền nước không?');
    expect(shown).toContain('Số người gửi: 2');
    expect(shown).not.toContain('tiền rác');
  });

  it('is answered with a source, becomes a document, and is told once to who asked for it', async () => {
    const { work, answers } = administrate();
    await ask(work, 'có được miễn tiền nước không?', 42);
    await work.press(work.buttons().get('🔔 Báo tôi khi có trả lời') ?? '', { id: 42 });
    await ask(work, 'được miễn tiền nước không?', 43);
    await work.write('/gaps', ADMIN);
    await press(work, 'Trả lời');
    await work.write('Chưa có quy định chung.\n\nHỏi UBND cấp xã.', ADMIN);
    await work.write('không có nguồn', ADMIN);
    expect(said(work)).toContain('Căn cứ ở đâu');
    await work.write('12/2026/QĐ-UBND https://example.org/x', ADMIN);
    await work.clock.pass(5000);
    expect(answers).toMatchObject([
      {
        question: 'có được miễn tiền nước không?',
        number: '12/2026/QĐ-UBND',
        url: 'https://example.org/x',
        day: '2026-11-21',
      },
    ]);
    const told = work.telegram.calls.filter(({ payload }) => String(payload['text']).includes('đã có trả lời'));
    expect(told.map(({ payload }) => payload['chat_id'])).toEqual([42]);
    expect(said(work)).toBe('Đã báo cho 1 người đang chờ.');
    await work.write('/gaps', ADMIN);
    expect(said(work)).toContain('Không có câu hỏi nào');
  });

  it('goes with the last person who sent it', async () => {
    const { work } = administrate();
    await ask(work, 'có được miễn tiền nước không?', 42);
    await work.press('forget:yes', { id: 42 });
    expect(await work.services.state.gaps.open()).toEqual([]);
  });
});
