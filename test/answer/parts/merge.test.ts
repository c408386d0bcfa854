import { expect, it } from 'vitest';
import type { Found } from '../../../src/answer/draft.ts';
import type { Citation } from '../../../src/answer/model.ts';
import { mergeFound } from '../../../src/answer/parts/merge.ts';

const citation = (passage: string, quote = passage): Citation => ({
  passage,
  quote,
  document: 'x.vi',
  title: 'X',
  number: null,
  url: null,
  effectiveFrom: null,
  effectiveTo: null,
});
const found = (status: Found['status'], blocks: Found['blocks'], citations: readonly Citation[]): Found => ({
  status,
  blocks,
  citations,
  followUps: [],
});
const lead = (text: string, ...cites: readonly number[]) => ({ kind: 'lead', text, cites }) as const;
const more = found(
  'answered',
  [
    lead('Lãi 6,6%.', 0),
    { kind: 'list', items: [{ text: 'Trả dần.', cites: [1] }] },
    { kind: 'note', text: 'n', cites: [] },
  ],
  [citation('b'), citation('a', 'Trả dần.')],
);

it('stands after the first sentence of an answer; a passage that is cited already is cited once', () => {
  const whole = found(
    'answered',
    [lead('Vay 100 triệu.', 0), { kind: 'paragraph', text: 'Không thế chấp.', cites: [0] }],
    [citation('a', 'Vay 100 triệu.')],
  );
  const merged = mergeFound(whole, more);
  expect(merged.blocks).toEqual([
    lead('Vay 100 triệu.', 0),
    { kind: 'paragraph', text: 'Lãi 6,6%.', cites: [1] },
    { kind: 'list', items: [{ text: 'Trả dần.', cites: [0] }] },
    { kind: 'paragraph', text: 'Không thế chấp.', cites: [0] },
  ]);
  expect(merged.citations.map(({ passage, quote }) => [passage, quote])).toEqual([
    ['a', 'Vay 100 triệu.\nTrả dần.'],
    ['b', 'b'],
  ]);
});

it('stands before what only says that something is not known, and makes an answer of it', () => {
  const whole = found(
    'not_in_corpus',
    [lead('Chưa xác nhận được ngày.', 0), { kind: 'paragraph', text: 'Hỏi ở xã.', cites: [] }],
    [citation('a')],
  );
  const merged = mergeFound(whole, more);
  expect(merged.status).toBe('answered');
  expect(merged.blocks.map((block) => ('text' in block ? block.text : 'list'))).toEqual([
    'Lãi 6,6%.',
    'list',
    'Chưa xác nhận được ngày.',
  ]);
});

it('nothing more leaves it as it is', () => {
  const whole = found('answered', [lead('Vay 100 triệu.', 0)], [citation('a')]);
  expect(mergeFound(whole, null)).toBe(whole);
});
