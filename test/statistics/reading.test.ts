import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCues } from '../../src/statistics/asked/cues.ts';
import { findPeriods } from '../../src/statistics/asked/periods.ts';
import { plainWords } from '../../src/statistics/asked/plain.ts';
import { findStandard } from '../../src/statistics/asked/standard.ts';
import { type FigureAnswers, figureAnswers } from './support/figure-answers.ts';

describe('the time a question is about', () => {
  it.each([
    ['năm 2023', ['2023'], null],
    ['nam 2022 va 2023', ['2022', '2023'], null],
    ['giai đoạn 2021-2025', [], { from: '2021', to: '2025' }],
    ['từ năm 2021 đến cuối năm 2025', [], { from: '2021', to: '2025' }],
    ['from 2021 to 2023', [], { from: '2021', to: '2023' }],
    ['between 2021 and 2023', [], { from: '2021', to: '2023' }],
    ['từ 2021 đến nay', [], { from: '2021', to: null }],
    ['since 2022', [], { from: '2022', to: null }],
    ['2025 đến 2021', [], { from: '2021', to: '2025' }],
    ['ngày 30/7/2018', ['2018'], null],
    ['in March 2022', ['2022'], null],
    ['năm ngoái', ['2025'], null],
    ['nam nay', ['2026'], null],
    ['last year', ['2025'], null],
    ['năm 23', ['2023'], null],
    ['theo Quyết định 83/QĐ-UBND và Nghị định 07/2021/NĐ-CP', [], null],
    ['Kon Tum 2022 hộ nghèo', ['2022'], null],
    ['năm 2024 tỷ lệ', ['2024'], null],
    ['3 năm qua', [], null],
  ])('%s', (text, years, range) => {
    expect(findPeriods(text, 2026)).toMatchObject({ years, range });
  });

  it.each(['mới nhất', 'hiện nay', 'bay gio', 'latest', 'most recent'])('is the latest: %s', (text) => {
    expect(findPeriods(`số hộ nghèo ${text}`, 2026).latest).toBe(true);
  });

  it.each(['thực hiện chương trình', 'thể hiện'])('is no time: %s', (text) => {
    expect(findPeriods(text, 2026).latest).toBe(false);
  });

  it('knows the year before as something to compare with', () => {
    expect(findPeriods('năm 2023 giảm bao nhiêu so với năm trước', 2026)).toMatchObject({
      years: ['2023'],
      yearBefore: true,
    });
    expect(findPeriods('năm trước có bao nhiêu hộ nghèo', 2026)).toMatchObject({ years: ['2025'], yearBefore: false });
  });

  it('reads any year and any span as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2049 }), fc.integer({ min: 1, max: 20 }), (from, more) => {
        expect(findPeriods(`hộ nghèo năm ${from}`, 2026).years).toEqual([String(from)]);
        const span = findPeriods(`giai đoạn ${from}-${from + more}`, 2026);
        expect(span.range).toEqual({ from: String(from), to: String(from + more) });
        expect(span.years).toEqual([]);
      }),
    );
  });
});

describe('what is to be done with the figures', () => {
  it.each([
    ['tỉnh nào nghèo nhất', { ranking: { most: true, level: 'province' } }],
    ['vùng nào thấp nhất', { ranking: { most: false, level: 'region' } }],
    ['giảm bao nhiêu', { change: true }],
    ['công trình hạ tầng', { change: false }],
    ['chính sách giảm nghèo', { change: false }],
    ['poverty reduction programme', { change: false }],
    ['qua các năm', { trend: true }],
    ['gấp mấy lần', { ratio: true }],
    ['bình quân mỗi năm giảm', { yearly: true, change: true }],
    ['mới nhất', { ranking: null }],
  ])('%s', (text, cues) => {
    expect(findCues(plainWords(text))).toMatchObject(cues);
  });

  it('tells words apart that lose their difference with their marks', () => {
    expect(plainWords('làm sổ hộ nghèo')).toBe(' lam quyen ho ngheo ');
    expect(plainWords('còn lại bao nhiêu, vậy thì')).toBe(' con bao nhieu thi thi ');
  });

  it('finds by which standard, not what the standard is', () => {
    expect(findStandard('số hộ nghèo theo chuẩn của tỉnh').standard).toBe('provincial');
    expect(findStandard('theo chuẩn nghèo quốc gia').standard).toBe('national');
    expect(findStandard('by the national standard').standard).toBe('national');
    expect(findStandard('chuẩn nghèo là bao nhiêu').spans).toEqual([]);
  });
});

describe('any question', () => {
  let figures: FigureAnswers;
  beforeAll(async () => {
    figures = await figureAnswers();
  });

  const PIECES = [
    'hộ nghèo',
    'cận nghèo',
    'tỷ lệ',
    'Lạng Sơn',
    'Kon Tum',
    'huyện Bình Gia',
    'xa son ha',
    'cả nước',
    'tỉnh nào',
    '2023',
    '2021-2025',
    '1/7/2025',
    'giảm bao nhiêu',
    'so với',
    'qua các năm',
    'xếp hạng',
    'chiếm',
    '%',
    'poverty rate',
    'near-poor',
    'in',
    'Mekong Delta',
    'Mèo Vạc',
    'bn',
    'còn',
    'theo chuẩn tỉnh',
    'vốn',
    'giải ngân',
    '§',
    '🙂',
    'gấp mấy lần',
    'sáp nhập',
    'bây giờ',
    'các huyện nghèo',
    'nông thôn',
    '()',
    '5%',
    '2.100',
  ];

  it('is answered or left alone, never with an error, a slot left open or an uncited figure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }), async (pieces) => {
        const answer = await figures.ask(pieces.join(' '));
        const found = figures.lastFound();
        expect(answer.status).not.toBe('unavailable');
        if (found === null) return;
        const kept = answer.blocks.length - (answer.status === 'answered' ? 1 : 0);
        expect(kept).toBe(found.blocks.length);
        expect(JSON.stringify(answer.blocks)).not.toMatch(/\{[a-z]+\}|undefined|NaN/iu);
        for (const button of answer.followUps) expect(button).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
