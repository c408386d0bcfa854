import { describe, expect, it } from 'vitest';
import { writeSpokenNumbers } from '../../src/language/spoken-numbers.ts';

describe('spoken numbers', () => {
  it.each([
    ['thu nhập 1tr4 mỗi người', 'thu nhập 1.400.000 mỗi người'],
    ['1 triệu 4 một người', '1.400.000 1 người'],
    ['hai triệu rưỡi', '2.500.000'],
    ['2 trieu ruoi', '2.500.000'],
    ['Được hai triệu rưỡi.', 'Được 2.500.000.'],
    ['thu nhập 1tr4, nhà 3 con', 'thu nhập 1.400.000, nhà 3 con'],
    ['một triệu tư', '1.400.000'],
    ['1 triệu 250 nghìn', '1.250.000'],
    ['1 triệu 2 trăm', '1.200.000'],
    ['1tr25', '1.250.000'],
    ['năm người', '5 người'],
    ['nha co bon nguoi', 'nha co 4 nguoi'],
    ['bảy mươi hai tuổi', '72 tuổi'],
    ['mười hai tuổi', '12 tuổi'],
    ['hai vợ chồng', '2 vợ chồng'],
    ['four people', '4 people'],
    ['a family of five', 'a family of 5'],
    ['seventy-two years old', '72 years old'],
  ])('%s → %s', (spoken, written) => {
    expect(writeSpokenNumbers(spoken)).toBe(written);
  });

  it.each([
    'năm 2026',
    'ba tôi làm ruộng',
    'thu nhập 1,4 triệu',
    '1.400.000 đồng',
    '5 triệu 4 người',
    'tháng tư',
    'bố tôi sau này',
    'Nghị định 07/2021/NĐ-CP',
  ])('leaves %s', (text) => {
    expect(writeSpokenNumbers(text)).toBe(text);
  });
});
