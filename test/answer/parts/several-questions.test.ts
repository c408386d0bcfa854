import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/model.ts';
import { renderText } from '../../../src/answer/render-text.ts';
import { type Application, openApplication } from '../../../src/application.ts';
import { createLogger } from '../../../src/logger.ts';

let folder = '';
let application: Application;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-xa-'));
  const common = { corpusFolders: ['corpus'], embedder: null, log: createLogger('silent'), onBuild: () => undefined };
  application = await openApplication({ dataFolder: folder, ...common });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (text: string): Promise<Answer> => application.answer({ text, today: '2026-11-22' });

describe('a message with several questions', () => {
  it.each([
    // The figure, the law and the day; what is not known of it does not stand in the way.
    ['Lương cơ sở hiện nay là bao nhiêu, theo nghị định số mấy, từ ngày nào?', ['2.530.000', '161/2026', '01/7/2026']],
    // Two subjects.
    [
      'Lũ quét làm người chết, người bị thương: hỗ trợ mai táng bằng bao nhiêu lần mức chuẩn, người bị thương nặng được ít nhất bao nhiêu lần?',
      ['50 lần', '10 lần'],
    ],
    // Two lines of one subject that are far from each other.
    [
      'Hỗ trợ gạo cứu đói: ai lập danh sách, trường hợp khẩn cấp xã quyết định trong mấy ngày, hỗ trợ nhiều nhất mấy tháng?',
      ['Trưởng thôn', '2 ngày', '3 tháng'],
    ],
  ])('%s', async (text, facts) => {
    const answer = await ask(text);
    expect(answer.status).toBe('answered');
    for (const fact of facts) expect(renderText(answer)).toContain(fact);
  });

  it('a place, and then "that province": no other one is meant', async () => {
    const text = renderText(await ask('Tỉnh Thái Bình cũ giờ thuộc tỉnh nào, tỉnh đó giờ có bao nhiêu đơn vị cấp xã?'));
    expect(text).toContain('Hưng Yên');
    expect(text).not.toContain('Lạng Sơn');
  });

  it('figures, and what became of their place: no ranking', async () => {
    const text = renderText(await ask('Kon Tum năm 2022 còn bao nhiêu hộ nghèo? Nay địa bàn đó thuộc tỉnh nào?'));
    expect(text).toContain('15.943');
    expect(text).toContain('Quảng Ngãi');
    expect(text).not.toContain('Gia Lai');
  });

  it('a law that is named keeps to itself', async () => {
    const text = renderText(await ask('Quyết định 263/QĐ-TTg ban hành ngày nào và phê duyệt chương trình gì?'));
    expect(text).toContain('nông thôn mới');
    expect(text).not.toContain('90/QĐ-TTg');
  });

  it('a question of a household is no place for other subjects', async () => {
    const answer = await ask('Nhà tôi hộ nghèo. Có được hỗ trợ tiền điện không, mỗi tháng bao nhiêu tiền?');
    expect(new Set(answer.citations.map(({ title }) => title)).size).toBeLessThanOrEqual(2);
  });
});

describe('words that look like others', () => {
  it.each([
    ['Nhà tui không nghèo. Vậy nhà tui có được hỗ trợ tiền điện hông?', 'tiền điện', 'Vay vốn'],
    ['bo toi dang linh tien huu tri xa hoi thi qua doi. nha nuoc co do tien ma chay khong', 'mai táng', 'Đạt:'],
    ['Hộ nghèo vay kịch trần bao nhiêu?', '100.000.000', 'chưa có tài liệu'],
    ['ho ngheo vay toi da may trieu', '100.000.000', 'chưa có tài liệu'],
  ])('%s', async (text, held, not) => {
    const said = renderText(await ask(text));
    expect(said).toContain(held);
    expect(said).not.toContain(not);
  });

  it('somebody with another payment reads that only one is paid', async () => {
    const text =
      'Mẹ tôi 78 tuổi đang hưởng trợ cấp xã hội hằng tháng vì khuyết tật, có được trợ cấp hưu trí xã hội không?';
    expect(renderText(await ask(text))).toContain('chỉ nhận một khoản');
    expect(renderText(await ask('Mẹ tôi 78 tuổi có được trợ cấp hưu trí xã hội không?'))).not.toContain(
      'chỉ nhận một khoản',
    );
  });
});
