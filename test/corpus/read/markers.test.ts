import { describe, expect, it } from 'vitest';
import { headingAttributes } from '../../../src/corpus/read/heading-attributes.ts';
import { takeMarkers } from '../../../src/corpus/read/markers.ts';
import { sectionKey } from '../../../src/corpus/read/section-key.ts';

describe('takeMarkers', () => {
  it.each([
    ['Hộ nghèo được vay.[^s60]', 'Hộ nghèo được vay.', ['s60']],
    [
      'Vay 100 triệu.[^s60][^qd-157-2007-ttg] Lãi 6,6%.[^s61]',
      'Vay 100 triệu. Lãi 6,6%.',
      ['s60', 'qd-157-2007-ttg', 's61'],
    ],
    ['Mức 59.520 đồng.[^s30?] Hỏi xã.', 'Mức 59.520 đồng (cần xác nhận tại UBND cấp xã). Hỏi xã.', ['s30']],
    ['Mức 59.520 đồng [^s30?].', 'Mức 59.520 đồng (cần xác nhận tại UBND cấp xã).', ['s30']],
    ['Không có dấu', 'Không có dấu', []],
  ])('%s', (marked, text, sources) => {
    expect(takeMarkers(marked, 'vi')).toEqual({ text, sources });
  });

  it('asks to confirm in the language of the document', () => {
    expect(takeMarkers('About VND 59,520.[^s30?]', 'en').text).toBe(
      'About VND 59,520 (please confirm at the commune).',
    );
  });
});

describe('headingAttributes', () => {
  it.each([
    ['Được hưởng gì {#what from=2026-07-01}', { text: 'Được hưởng gì', id: 'what', from: '2026-07-01', to: null }],
    ['Trước ngày 01/7/2026 {to=2026-06-30}', { text: 'Trước ngày 01/7/2026', id: null, from: null, to: '2026-06-30' }],
    ['Ai được hưởng', { text: 'Ai được hưởng', id: null, from: null, to: null }],
    ['Tập hợp {a, b}', { text: 'Tập hợp {a, b}', id: null, from: null, to: null }],
  ])('%s', (heading, expected) => {
    expect(headingAttributes(heading)).toEqual(expected);
  });
});

describe('sectionKey', () => {
  it.each([
    ['who', 'Anything', 'who'],
    [null, 'Ai được hưởng', 'who'],
    [null, 'Who can get it', 'who'],
    [null, 'Được hưởng gì từ ngày 01/7/2026', 'what'],
    [null, 'Nộp ở đâu, làm thế nào', 'how'],
    [null, 'How long it takes', 'time'],
    [null, 'How and where to apply', 'how'],
    [null, 'Often quoted but no longer true', 'outdated'],
    [null, 'Điều chưa xác nhận được', 'gaps'],
    ['note-1', 'Ghi chú', null],
  ])('%s, %s', (id, heading, expected) => {
    expect(sectionKey(id, heading)).toBe(expected);
  });
});
