import { describe, expect, it } from 'vitest';
import { forRules } from '../../src/answer/safety/phrases.ts';
import { findDaysAsked } from '../../src/answer/understanding/day-asked.ts';
import { findFacets, findWanted } from '../../src/answer/understanding/facets.ts';
import { isInField } from '../../src/answer/understanding/field.ts';
import { findGroups } from '../../src/answer/understanding/groups.ts';
import { foldDiacritics } from '../../src/language/fold.ts';

const today = '2026-11-21';

describe('days asked about', () => {
  it.each([
    ['Chuẩn nghèo nông thôn là bao nhiêu?', ['2026-11-21'], null],
    ['Chuẩn nghèo năm 2027?', ['2027-01-01'], '2027'],
    ['chuan ngheo 2019', ['2019-12-31'], '2019'],
    ['giai đoạn 2016-2020', ['2018-12-31'], '2016-2020'],
    ['giai đoạn 2027 đến 2030', ['2027-01-01'], '2027-2030'],
    ['từ ngày 01/7/2026', ['2026-07-01'], '2026'],
    ['sang năm', ['2027-01-01'], '2027'],
    ['Nghị định 07/2021/NĐ-CP', ['2026-11-21'], null],
    ['nam nay', ['2026-11-21'], '2026'],
    ['VND 2,019 or 1.500.000', ['2026-11-21'], null],
  ])('%s', (text, days, period) => {
    expect(findDaysAsked(text, today, 'vi')).toEqual({ days, period });
  });
});

describe('the field', () => {
  it.each([
    ['huyện bỏ rồi thì hỏi ai', true],
    ['nop ho so o dau', true],
    ['Nghị định mới nói gì?', true],
    ['thời tiết ngày mai thế nào', false],
    ['giá vàng hôm nay', false],
  ])('%s: %s', (text, expected) => {
    expect(isInField(forRules(text))).toBe(expected);
  });
});

describe('facets', () => {
  it.each([
    ['Vay hộ nghèo cần giấy tờ gì?', 'papers'],
    ['nop ho so o dau', 'how'],
    ['Hộ cận nghèo được vay bao nhiêu?', 'what'],
    ['Ai được trợ cấp hưu trí xã hội?', 'who'],
    ['bao lau thi co ket qua', 'time'],
    ['theo nghị định nào', 'law'],
    ['Hỗ trợ nhà 60 triệu còn nhận hồ sơ không?', 'still'],
    ['How do I apply for the loan?', 'how'],
    ['What papers do I need?', 'papers'],
    ['Is the 60 million housing support still open?', 'still'],
  ] as const)('%s → %s', (text, facet) => {
    expect(findFacets(forRules(text))).toContain(facet);
  });

  it('knows the kind of value wanted', () => {
    expect(findWanted(forRules('được hỗ trợ bao nhiêu phần trăm'))).toBe('percent');
    expect(findWanted(forRules('vay bao nhiêu tiền'))).toBe('money');
    expect(findWanted(forRules('khi nào áp dụng'))).toBe('date');
    expect(findWanted(forRules('co duoc mien hoc phi khong'))).toBe('yes_no');
  });
});

describe('groups', () => {
  it.each([
    ['hộ cận nghèo được gì', ['near_poor']],
    ['hộ nghèo được gì', ['poor']],
    ['nha toi ngheo', ['poor']],
    ['hộ mới thoát nghèo vay bao nhiêu', ['newly_escaped']],
    ['chuẩn nghèo nông thôn', []],
    ['hộ nghèo và hộ cận nghèo', ['near_poor', 'poor']],
    ['near-poor household', ['near_poor']],
    ['poor households', ['poor']],
  ])('%s', (text, groups) => {
    expect([...findGroups(foldDiacritics(text))]).toEqual(groups);
  });
});
