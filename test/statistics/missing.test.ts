import { beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../src/answer/lookups/figures/wording.ts';
import { type FigureAnswers, figureAnswers, saidBy } from './support/figure-answers.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

type Row = readonly [question: string, lead: string, ...says: readonly string[]];

const MISSING: readonly Row[] = [
  [
    'Năm 2019 Lạng Sơn có bao nhiêu hộ nghèo?',
    'Tôi chưa có số hộ nghèo của tỉnh Lạng Sơn năm 2019.',
    '36.537 hộ nghèo – tỉnh Lạng Sơn, năm 2017',
    '23.511 hộ nghèo – tỉnh Lạng Sơn, năm 2021',
  ],
  [
    'poor households in Kon Tum in 2025',
    'I have no number of poor households and poor-household rate of the former Kon Tum province for 2025.',
    'the former Kon Tum province, 2023',
    'A related place',
    'Quang Ngai province, 2025',
  ],
  [
    'hộ nghèo xã Bình Gia năm 2025',
    'Tôi chưa có số hộ nghèo và tỷ lệ hộ nghèo của xã Bình Gia năm 2025.',
    'huyện Bình Gia (cũ), năm 2023',
    'tỉnh Lạng Sơn, năm 2025',
  ],
  [
    'số hộ nghèo Đà Nẵng 2022',
    'Tôi chưa có số hộ nghèo của thành phố Đà Nẵng năm 2022.',
    'không cộng gộp',
    '29.146 hộ nghèo – tỉnh Quảng Nam (cũ), năm 2022',
  ],
  [
    'Poverty rate in the Mekong Delta 2023',
    'I have no poor-household rate of the Mekong Delta for 2023.',
    'multidimensional poverty rate 4.15%',
  ],
  ['Tỷ lệ hộ nghèo tỉnh Sóc Trăng năm 2023', 'Tôi chưa có tỷ lệ hộ nghèo của tỉnh Sóc Trăng (cũ) năm 2023.'],
  [
    'tỷ lệ hộ nghèo cả nước năm 2030',
    'Tôi chưa có tỷ lệ hộ nghèo của cả nước năm 2030.',
    'khoảng 0,9% (số dự báo, chưa phải kết quả)',
  ],
  ['Lạng Sơn huy động bao nhiêu vốn cho giảm nghèo?', 'Tôi chưa có vốn huy động', 'tỉnh Quảng Ngãi'],
  [
    'Năm 2024 huyện Bình Gia còn bao nhiêu hộ nghèo?',
    'Tôi chưa có số hộ nghèo của huyện Bình Gia (cũ) năm 2024.',
    'dự kiến giảm 4 đến 5 điểm phần trăm',
  ],
  [
    'tỷ lệ hộ nghèo Lào Cai cũ năm 2024',
    'Tôi chưa có tỷ lệ hộ nghèo của tỉnh Lào Cai (cũ) năm 2024.',
    '21,18%',
    'không phải số của riêng nơi bạn hỏi: tỷ lệ hộ nghèo 8,18% – tỉnh Lào Cai',
  ],
  ['huyện nào nghèo nhất Lạng Sơn', 'Tôi chưa có đủ số liệu'],
  ['Hộ nghèo huyện Mèo Vạc năm 2023', 'Danh bạ của tôi chưa có huyện Mèo Vạc', 'Những nơi tôi có số liệu'],
  ['ti le ho ngheo huyen meo vac', 'Danh bạ của tôi chưa có huyen meo vac'],
  [
    'Tỷ lệ hộ nghèo huyện Mèo Vạc, Hà Giang năm 2023',
    'Danh bạ của tôi chưa có huyện Mèo Vạc',
    'không phải số của riêng nơi bạn hỏi',
    '31,12% – tỉnh Hà Giang (cũ)',
  ],
  ['Tỷ lệ hộ nghèo thành phố Lạng Sơn năm 2023', 'Danh bạ của tôi chưa có thành phố Lạng Sơn'],
  ['How many poor households are there in Atlantis district?', 'My register does not hold Atlantis district'],
];

describe('what is not in the tables', () => {
  it.each(MISSING)('%s', async (question, lead, ...says) => {
    const answer = await figures.ask(question);
    expect(answer.status).toBe('not_in_corpus');
    const said = saidBy(answer);
    expect(said.startsWith(lead)).toBe(true);
    for (const part of says) expect(said).toContain(part);
    expect(answer.blocks).toHaveLength(figures.lastFound()?.blocks.length ?? 0);
  });

  it('never answers with another year: every province, every year from 2019 to 2026', async () => {
    const { table } = figures.parts;
    const wrong: string[] = [];
    const provinces = table.places.all().filter(({ kind }) => kind === 'province');
    for (const place of provinces.filter(
      ({ name }, at) => provinces.findIndex((it) => it.name.vi === name.vi) === at,
    )) {
      for (let year = 2019; year <= 2026; year += 1) {
        const answer = await figures.ask(`Tỷ lệ hộ nghèo ${place.name.vi} năm ${year} là bao nhiêu?`);
        const versions = provinces.filter(({ name }) => name.vi === place.name.vi).map(({ id }) => id);
        const rows = table.rows('poor_rate', versions).filter(({ observation }) => observation.period === String(year));
        const [first] = answer.blocks;
        const lead = first?.kind === 'lead' ? first.text : '';
        const named = lead.includes(place.name.vi);
        const right =
          named &&
          (rows.length === 0
            ? answer.status === 'not_in_corpus' &&
              lead === `Tôi chưa có tỷ lệ hộ nghèo của ${leadName(lead)} năm ${year}.`
            : answer.status === 'answered' &&
              lead.includes(`năm ${year}`) &&
              rows.some((row) => lead.includes(valueOf(row, 'vi'))));
        if (!right) wrong.push(`${place.id} ${year}: ${answer.status} ${lead}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says which figure stands for the multidimensional rate where only the poor rate is known', async () => {
    const answer = await figures.ask('tỷ lệ nghèo đa chiều Lạng Sơn năm 2024');
    expect(saidBy(answer)).toContain('Tỷ lệ hộ nghèo 3,36%');
    expect(saidBy(answer)).toContain(
      'Tôi chưa có tỷ lệ nghèo đa chiều (gồm hộ nghèo và hộ cận nghèo) của tỉnh Lạng Sơn năm 2024',
    );
  });

  it('adds poor and near-poor up only from one source, and says so', async () => {
    const answer = await figures.ask('tỷ lệ nghèo đa chiều Bình Gia năm 2023');
    expect(saidBy(answer)).toContain('Cộng lại là 41,41% (số tính ra).');
  });
});

/** The name the lead gives the place; that it is the right one is held by the test of places. */
function leadName(lead: string): string {
  return /^Tôi chưa có tỷ lệ hộ nghèo của (.*) năm \d{4}\.$/u.exec(lead)?.[1] ?? '?';
}

describe('numbers too small to be shown', () => {
  it.each([
    'Phường Điện Biên Phủ năm 2025 còn bao nhiêu hộ nghèo?',
    'How many near-poor households were there in Muong Thanh ward in 2025?',
    'phuong muong thanh 2025 con may ho ngheo',
  ])('%s', async (question) => {
    const answer = await figures.ask(question);
    const said = saidBy(answer);
    expect(said).toMatch(/[Dd]ưới 5 hộ|[Ff]ewer than 5/u);
    expect(said).not.toMatch(/(?<![\d.,])[0-4] (?:hộ|poor|near-poor|households)/u);
    expect(answer.citations.map(({ quote }) => quote).join('\n')).not.toMatch(/(?<![\d.,])[0-4] (?:hộ|households)/u);
    expect(answer.data ?? []).toEqual([]);
  });
});
