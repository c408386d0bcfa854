import { expect, it } from 'vitest';
import { writeNumber } from '../../src/language/write-number.ts';
import { writeTime } from '../../src/language/write-day.ts';

it.each([
  [2100, '2.100', '2,100'],
  [1149183, '1.149.183', '1,149,183'],
  [14.78, '14,78', '14.78'],
  [0.064, '0,064', '0.064'],
  [-5.85, '-5,85', '-5.85'],
  [0, '0', '0'],
])('writes %d', (value, vi, en) => {
  expect([writeNumber(value, 'vi'), writeNumber(value, 'en')]).toEqual([vi, en]);
});

it.each([
  ['2026-07-01', 'ngày 01/7/2026', '1 July 2026'],
  ['2025-02-04', 'ngày 04/02/2025', '4 February 2025'],
  ['2023-12-31', 'ngày 31/12/2023', '31 December 2023'],
  ['2016-07', 'tháng 7/2016', 'July 2016'],
  ['2017', 'năm 2017', '2017'],
])('writes %s', (time, vi, en) => {
  expect([writeTime(time, 'vi'), writeTime(time, 'en')]).toEqual([vi, en]);
});
