import { beforeAll, describe, expect, it } from 'vitest';
import { type FigureAnswers, figureAnswers, saidBy } from './support/figure-answers.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

type Row = readonly [question: string, ...says: readonly string[]];

const PLACES: readonly Row[] = [
  [
    'huyện Bình Gia bây giờ ra sao?',
    'không còn là đơn vị hành chính từ ngày 01/7/2025',
    'nay là 8 đơn vị cấp xã',
    'suy ra',
    '2.100 hộ nghèo',
  ],
  ['huyen binh gia bay gio ra sao', 'nay là 8 đơn vị cấp xã', '14,78%'],
  [
    'What happened to Binh Gia district?',
    'has not been an administrative unit since 1 July 2025',
    '8 commune-level units',
    '2,100 poor households',
  ],
  ['Kon Tum giờ thuộc tỉnh nào', 'thuộc tỉnh Quảng Ngãi (sau sáp nhập)', '10.220 hộ nghèo', '202/2025/QH15'],
  [
    'Bình Dương sáp nhập vào đâu',
    'thuộc thành phố Hồ Chí Minh (sau sáp nhập)',
    'tỉnh Bà Rịa - Vũng Tàu (cũ)',
    '4.707 hộ nghèo',
    'riêng của địa phương',
  ],
  ['Which province does the former Ha Giang belong to now?', 'Tuyen Quang province (after the merger)'],
  [
    'which provinces merged into Ho Chi Minh City?',
    'the former Binh Duong province',
    'the former Ba Ria - Vung Tau province',
  ],
  ['Phú Thọ gồm những tỉnh nào', 'tỉnh Vĩnh Phúc (cũ)', 'tỉnh Hòa Bình (cũ)', '26.941 hộ nghèo'],
  ['Lạng Sơn có bao nhiêu xã phường', '65 đơn vị cấp xã, gồm 61 xã và 4 phường'],
  ['how many communes does Quang Ngai have', '96 commune-level units'],
  ['tinh quang ngai moi rong bao nhieu va co bao nhieu dan', '14.832,55', '2.161.755'],
  ['Thừa Thiên Huế còn không', 'Thành phố Huế giữ nguyên'],
  ['tphcm giờ gồm những tỉnh nào', 'thành phố Hồ Chí Minh (cũ), tỉnh Bình Dương (cũ)'],
  ['qngai sap nhap voi tinh nao', 'tỉnh Kon Tum (cũ)', '2,09% (số ước tính)', '2,5% (số dự báo, chưa phải kết quả)'],
  ['xã Thiện Hòa thuộc tỉnh nào', 'Xã Thiện Hòa thuộc tỉnh Lạng Sơn.', 'huyện Bình Gia (cũ)'],
  ['Huyện Sơn Tây nay là xã nào', 'Danh bạ chưa ghi huyện Sơn Tây (cũ) nay thành những xã, phường nào.', '22,4%'],
  [
    'What became of Dak Nong and Binh Thuan after the merger?',
    'the former Dak Nong province',
    'the former Binh Thuan province',
    'Lam Dong province (after the merger)',
  ],
  ['yên baí nhâp voi tinh nao', 'thuộc tỉnh Lào Cai (sau sáp nhập)'],
  ['Quảng Ngãi', 'hợp nhất 2 đơn vị: tỉnh Quảng Ngãi (cũ) và tỉnh Kon Tum (cũ)'],
  ['dong nai len thanh pho truc thuoc trung uong tu ngay nao', '30/4/2026'],
];

describe('questions about places', () => {
  it.each(PLACES)('%s', async (question, ...says) => {
    const answer = await figures.ask(question);
    expect(answer.status).toBe('answered');
    for (const part of says) expect(saidBy(answer)).toContain(part);
    expect(answer.citations[0]?.document).toMatch(/^places\//u);
    expect(answer.blocks).toHaveLength((figures.lastFound()?.blocks.length ?? 0) + 1);
  });

  it('says what it does not know of a place and what it does', async () => {
    const answer = await figures.ask('Đà Nẵng có bao nhiêu xã');
    expect(answer.status).toBe('not_in_corpus');
    expect(saidBy(answer)).toContain('chưa ghi điều này về thành phố Đà Nẵng');
    expect(saidBy(answer)).toContain('tỉnh Quảng Nam (cũ)');
  });
});

describe('names that several places bear', () => {
  it('asks back with the places named apart, and understands the choice', async () => {
    const [first, second] = await figures.converse('xa son ha o dau', 'xã Sơn Hạ, Quảng Ngãi');
    expect(first?.status).toBe('clarify');
    expect(first?.followUps).toEqual(['xã Sơn Hà, Quảng Ngãi', 'xã Sơn Hạ, Quảng Ngãi']);
    expect(second?.status).toBe('answered');
    expect(saidBy(second ?? (await figures.ask('')))).toContain('Xã Sơn Hạ thuộc tỉnh Quảng Ngãi.');
  });

  it('asks which rural area is meant when no province is named', async () => {
    const answer = await figures.ask('tỷ lệ hộ nghèo nông thôn năm 2025');
    expect(answer.status).toBe('clarify');
    expect(answer.followUps.join('; ')).toMatch(/nông thôn Phú Thọ; .*nông thôn Điện Biên/u);
  });

  it.each([
    ['tỷ lệ hộ nghèo Bình Gia 2023', 'huyện Bình Gia (cũ)'],
    ['hộ nghèo Kon Tum năm 2023', 'tỉnh Kon Tum (cũ)'],
    ['tỷ lệ hộ nghèo Sơn Tây 2024', 'huyện Sơn Tây (cũ)'],
    ['tỷ lệ hộ nghèo huyện Bình Gia, Lạng Sơn năm 2023', 'huyện Bình Gia (cũ)'],
    ['poverty rate of Binh Gia district, Lang Son province, in 2023', 'the former Binh Gia district'],
  ])('takes the widest unit, without asking: %s', async (question, place) => {
    const answer = await figures.ask(question);
    expect(answer.status).toBe('answered');
    const [lead] = answer.blocks;
    expect(lead?.kind === 'lead' ? lead.text : '').toContain(place);
  });
});
