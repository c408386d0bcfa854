import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, openApplication } from '../../src/application.ts';
import { createLogger } from '../../src/logger.ts';

let folder = '';
let plain: Application;
let more: Application;

const open = (dataFolder: string, corpusFolders: readonly string[]): Promise<Application> =>
  openApplication({
    dataFolder,
    corpusFolders,
    embedder: null,
    log: createLogger('silent'),
    onBuild: () => undefined,
  });
const statusOf = async ({ answer }: Application, text: string): Promise<string> =>
  (await answer({ text, today: '2026-11-22' })).status;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-xa-'));
  await writeFile(
    join(folder, 'thue.md'),
    '# Miễn thuế đất cho hộ nghèo\n\nHộ nghèo được miễn thuế đất phi nông nghiệp đối với đất ở trong hạn mức.\n',
  );
  plain = await open(join(folder, 'plain'), ['corpus']);
  more = await open(join(folder, 'more'), ['corpus', folder]);
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what the documents do not hold is not answered with what lies nearest', () => {
  it.each([
    'Hộ nghèo có được miễn thuế đất không?',
    'ho ngheo co dc ho tro mua may bom nuoc khong',
    'Is there help for poor families to buy an electric pump?',
    'Hợp tác xã được vay tối đa bao nhiêu ở ngân hàng chính sách?',
    'Số điện thoại của ngân hàng chính sách ở Lạng Sơn là số nào?',
    'Chuẩn nghèo năm 2040 là bao nhiêu?',
    'Quyết định 22/2013 hết hiệu lực ngày nào?',
    'Lãi suất cho vay hộ nghèo năm 1996 là bao nhiêu?',
    'Cà Mau hỗ trợ thêm bao nhiêu tiền cho hộ nghèo sửa nhà?',
  ])('%s', async (text) => {
    expect(['not_in_corpus', 'out_of_scope']).toContain(await statusOf(plain, text));
  });

  it('answers it as soon as a document says it', async () => {
    expect(await statusOf(more, 'Hộ nghèo có được miễn thuế đất không?')).toBe('answered');
  });
});

describe('circumstances are no demand', () => {
  it.each([
    'Nhà em thuê trọ, có xe máy, hộ nghèo được vay vốn tối đa bao nhiêu?',
    'Bố em mất việc, nhà em là hộ nghèo thì được hỗ trợ tiền điện bao nhiêu một tháng?',
    'We rent a room and have a motorbike. How much can a poor household borrow?',
  ])('%s', async (text) => {
    expect(['answered', 'clarify']).toContain(await statusOf(plain, text));
  });
});

describe('words that look like something else', () => {
  it.each([
    ['lam sao de duoc vao danh sach ho ngheo', 'answered'],
    ['dịch vụ xã hội cơ bản là gì', 'answered'],
    ['How do I apply to be recognised as a poor household?', 'answered'],
    ['Cho tôi danh sách các hộ nghèo của thôn', 'private_data'],
    ['bạn là ai', 'small_talk'],
    ['Danh mục giấy tờ vay vốn hộ nghèo', 'not_in_corpus'],
    ['Nghị định 28/2022 cho hộ nghèo dân tộc thiểu số vay bao nhiêu để làm nhà?', 'answered'],
    ['xin tro cap cho nguoi khuyet tat thi khai mau may', 'answered'],
    ['con em khuyết tật nặng, trợ cấp tháng bn ạ', 'answered'],
    ['thiếu đói thì xin gạo, được mấy kg một người', 'answered'],
    ['hộ nghèo vay nuôi dê thì lãi bao nhiêu', 'answered'],
    ['hộ có mức sống trung bình là hộ như thế nào', 'answered'],
    ['what is a near poor household', 'answered'],
    ['near poor household meaning', 'answered'],
  ])('%s: %s', async (text, status) => {
    expect(await statusOf(plain, text)).toBe(status);
  });

  it('leads with what is known, not with what could not be confirmed', async () => {
    const { blocks, status } = await plain.answer({ text: 'hộ nghèo cần vốn làm ăn thì sao', today: '2026-11-22' });
    const lead = blocks.find(({ kind }) => kind === 'lead');
    expect([status, lead !== undefined && 'text' in lead && /xác nhận được/u.test(lead.text)]).toEqual([
      'answered',
      false,
    ]);
  });
});
