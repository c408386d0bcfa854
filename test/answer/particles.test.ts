import { expect, it } from 'vitest';
import { withoutSo } from '../../src/answer/understanding/particles.ts';

it.each([
  ['Vậy nhà tôi có được không?', false],
  ['nhà em được bao nhiêu vậy ạ?', false],
  ['vay nha em co duoc khong', false],
  ['duoc bao nhieu vay ad', false],
  ['duoc bao nhieu tien vay?', false],
  ['nha em muon vay von', true],
  ['vay ngan hang duoc bao nhieu', true],
  ['hộ nghèo được vay vốn', true],
  ['vay tien lam nha', true],
])('%s speaks of borrowing: %s', (text, borrows) => {
  expect(/vay|vậy/iu.test(withoutSo(text))).toBe(borrows);
});
