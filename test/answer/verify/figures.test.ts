import { describe, expect, it } from 'vitest';
import {
  figureFault,
  figuresOf,
  rateFault,
  spokenFault,
  yearsFault,
} from '../../../src/answer/verify/entailment/figures.ts';

const fault = (said: string, cited: string, beside = '') =>
  figureFault(figuresOf(said, 'vi'), figuresOf(cited, 'vi'), figuresOf(beside, 'vi'));

describe('figures', () => {
  it('are read with unit, rate and bound; only numbers have a unit', () => {
    expect(figuresOf('Được tối đa 540.000 đồng mỗi tháng.', 'vi')).toMatchObject([
      { unit: 'dong', rate: 'month', bound: 'most' },
    ]);
    expect(figuresOf('Từ ngày 01/7/2026 tuổi.', 'vi')).toMatchObject([{ unit: null, bound: 'least' }]);
    expect(figuresOf('Tỷ lệ 70% tuổi.', 'vi')).toMatchObject([{ unit: null }]);
  });

  it.each([
    // A figure may be said as often as it is cited, and one of the title any number of times.
    ['Được 5 triệu và 5 triệu.', 'Được 5 triệu.', '', 'figure'],
    ['Được 5 triệu và 5 triệu.', 'Được 5 triệu, thêm 5 triệu.', '', null],
    ['Được 5 triệu và 6 triệu.', 'Được 5 triệu hoặc 6 triệu.', '', null],
    ['Được 5 triệu và 5%.', 'Được 5 triệu và 5%.', '', null],
    ['Được 5 triệu và 5 triệu.', 'Được hỗ trợ.', 'Gói 5 triệu', null],
    ['Được 5 triệu và 5 triệu.', 'Được 5 triệu.', 'Gói 5 triệu', null],
    ['Được 7 triệu.', 'Được 5 triệu.', '', 'figure'],
    ['Nộp trước ngày 02/7/2026.', 'Nộp trước ngày 01/7/2026.', '', 'date'],
    // Units and rates differ only where both are named; any of several same figures may fit.
    ['Được vay 12 tháng.', 'Được vay 12 năm.', '', 'unit'],
    ['Được vay 12 tháng.', 'Được vay 12 năm, ân hạn 12 tháng.', '', null],
    ['Được vay 12 tháng.', 'Thời hạn là 12.', '', null],
    ['Thời hạn là 12.', 'Được vay 12 năm.', '', null],
    ['Được 500.000 đồng mỗi năm.', 'Được 500.000 đồng mỗi tháng.', '', 'unit'],
    ['Được 500.000 đồng.', 'Được 500.000 đồng mỗi tháng.', '', null],
    // A bound may be left out, not turned.
    ['Được vay ít nhất 50 triệu.', 'Được vay tối đa 50 triệu.', '', 'bound'],
    ['Được vay 50 triệu.', 'Được vay tối đa 50 triệu.', '', null],
    ['Được vay tối đa 50 triệu.', 'Mức vay là 50 triệu.', '', null],
    ['Từ 15 tuổi, dưới 15 tuổi.', 'Từ 15 tuổi, dưới 15 tuổi.', '', null],
    ['Dưới 15 tuổi, dưới 15 tuổi.', 'Từ 15 tuổi, dưới 15 tuổi.', '', 'bound'],
    ['Dưới 15 tuổi, dưới 15 tuổi.', 'Dưới 15 tuổi, 15 tuổi.', '', null],
    ['Dưới 15 tuổi, dưới 15 tuổi.', 'Từ 15 tuổi, 15 tuổi.', '', 'bound'],
  ])('%s ← %s (%s): %s', (said, cited, beside, expected) => {
    expect(fault(said, cited, beside)).toBe(expected);
  });

  it.each([
    // A day or year of the title must not stand for the one that the span names.
    ['Áp dụng từ ngày 15/8/2025.', 'Áp dụng từ ngày 01/7/2026.', 'Từ ngày 15/8/2025', 'date'],
    ['Áp dụng từ ngày 15/8/2025.', 'Áp dụng đến ngày 01/7/2026.', 'Từ ngày 15/8/2025', null],
    ['Áp dụng từ ngày 15/8/2025.', 'Áp dụng từ năm nay.', 'Từ ngày 15/8/2025', null],
    ['Áp dụng từ ngày 15/8/2025, sửa từ ngày 01/7/2026.', 'Sửa từ ngày 01/7/2026.', 'Từ ngày 15/8/2025', null],
    ['Chuẩn năm 2026 là vậy.', 'Chuẩn năm 2025 là vậy.', 'Chuẩn nghèo 2026', 'figure'],
    ['Chuẩn năm 2026 là vậy.', 'Chuẩn cũ gồm 6 chỉ số.', 'Chuẩn nghèo 2026', null],
    ['Chuẩn năm 2026 thay năm 2025.', 'Chuẩn năm 2025 là vậy.', 'Chuẩn nghèo 2026', null],
    ['Có 20261 hộ.', 'Có năm 2025.', 'Cả 20261 hộ', null],
    ['Có 12026 hộ.', 'Có năm 2025.', 'Cả 12026 hộ', null],
    ['Được 30%.', 'Được từ năm 2025.', 'Gói 30%', null],
  ])('of the title: %s ← %s (%s): %s', (said, cited, beside, expected) => {
    expect(fault(said, cited, beside)).toBe(expected);
  });
});

describe('spans of years', () => {
  it.each([
    ['giai đoạn 2021-2025', 'giai đoạn 2021-2025', false],
    ['giai đoạn 2021 – 2025', 'giai đoạn 2021-2025', false],
    ['giai đoạn 2021-2030', 'giai đoạn 2021-2025 và năm 2030', true],
    ['giai đoạn 2016-2025', 'giai đoạn 2021-2025 và năm 2016', true],
    ['năm 2021', 'năm 2020', false],
  ])('%s ← %s: %s', (sentence, spans, expected) => {
    expect(yearsFault(sentence, spans)).toBe(expected);
  });
});

describe('rates', () => {
  it.each([
    ['mỗi tháng', 'hằng tháng', false],
    ['mỗi năm', 'hằng tháng', true],
    ['mỗi tháng và mỗi năm', 'mỗi tháng', true],
    ['một lần', 'mỗi tháng', false],
  ])('%s ← %s: %s', (sentence, spans, expected) => {
    expect(rateFault(sentence, spans)).toBe(expected);
  });
});

describe('numbers in words', () => {
  it.each([
    ['Được hai triệu đồng.', 'Được 2.000.000 đồng.', true],
    ['Được hai triệu đồng.', 'Được Hai triệu đồng.', false],
    ['Được HAI TRIỆU đồng.', 'Được hai triệu đồng.', false],
    ['Được hai triệu đồng.', 'Được ba triệu đồng.', true],
    ['Được 1tr4.', 'Được 1.400.000 đồng.', false],
    ['Được 1 triệu rưỡi.', 'Được 1.500.000 đồng.', false],
    ['Được hai triệu rưỡi.', 'Được hai triệu, 3 người.', true],
    ['Được hai triệu rưỡi.', 'Được hai triệu hoặc 2.500.000 đồng.', false],
    ['Được hai triệu rưỡi.', 'Được hai triệu rưỡi, 3 người.', false],
    ['Được 1tr4.', 'Được 1tr4.', false],
    ['Được 1tr5.', 'Được 1.400.000 đồng.', true],
    ['Được 1 triệu rưỡi.', 'Được 1.000.000 đồng, 2 người.', true],
    ['Được 1 người.', 'Không có ai.', false],
    ['Không có số.', 'Được ba triệu.', false],
  ])('%s ← %s: %s', (sentence, spans, expected) => {
    expect(spokenFault(sentence, spans, 'vi', 'vi')).toBe(expected);
  });
});
