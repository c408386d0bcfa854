import { expect, it } from 'vitest';
import type { Line } from '../../../src/answer/compose/lines.ts';
import { faultOf, type SentenceCheck } from '../../../src/answer/verify/sentence-check.ts';
import type { Document, Passage } from '../../../src/corpus/model.ts';
import { aDocument } from '../../support/a-document.ts';

const line = (text: string, document: Partial<Document> = {}, passage: Partial<Passage> = {}): Line => {
  const whole = aDocument('loan.vi', { title: 'Vay vốn', ...document });
  return {
    text,
    document: whole,
    section: null,
    order: 0,
    passage: {
      id: `${whole.id}#what`,
      document: whole.id,
      language: whole.language,
      headings: [],
      section: null,
      context: '',
      text,
      effectiveFrom: null,
      effectiveTo: null,
      places: [],
      sources: [],
      ...passage,
    },
  };
};
const check = (words = 1): SentenceCheck => ({ judge: () => () => words, sources: new Map(), today: '2026-11-21' });
const fault = (sentence: string, lines: readonly Line[], language: 'vi' | 'en' = 'vi', words = 1) =>
  faultOf(sentence, language, lines, check(words));

it('lets pass what the lines say', () => {
  expect(fault('Được vay tối đa 50 triệu đồng.', [line('Mức vay không quá 50.000.000 đồng.')])).toBeNull();
});

it('figures are those of the lines, never of the question', () => {
  expect(fault('Được vay 60 triệu đồng.', [line('Được vay 50 triệu đồng.')])).toBe('ungrounded');
});

it('then what the figures mean, and the words', () => {
  expect(fault('Được vay ít nhất 50 triệu đồng.', [line('Được vay tối đa 50 triệu đồng.')])).toBe('bound');
  expect(fault('Được vay vốn.', [line('Được vay vốn.')], 'vi', 0.1)).toBe('words');
});

it('whom the title or a heading names is meant throughout', () => {
  expect(fault('Phụ nữ được vay vốn.', [line('Được vay vốn.')])).toBe('who');
  expect(fault('Phụ nữ được vay vốn.', [line('Được vay vốn.', { title: 'Vay vốn cho phụ nữ' })])).toBeNull();
  expect(fault('Phụ nữ được vay vốn.', [line('Được vay vốn.', {}, { headings: ['Phụ nữ', 'Mức'] })])).toBeNull();
});

it('the number of the source and its days in force may be said', () => {
  const dated = { number: '28/2022/NĐ-CP', effectiveFrom: '2022-04-26', effectiveTo: '2026-12-31' };
  expect(fault('Theo Nghị định 28/2022/NĐ-CP.', [line('Được vay vốn.', dated)])).toBeNull();
  expect(fault('Từ ngày 26/4/2022 đến ngày 31/12/2026.', [line('Được vay vốn.', dated)])).toBeNull();
  expect(fault('Đến ngày 26/4/2022.', [line('Được vay vốn.', dated)])).toBe('bound');
  expect(fault('Từ ngày 31/12/2026.', [line('Được vay vốn.', dated)])).toBe('bound');
});

it('each line is read in the language of its document', () => {
  const english = line('You can borrow 1,250,000 dong.', { id: 'loan.en', language: 'en' });
  expect(fault('Được vay 1.250.000 đồng.', [english])).toBeNull();
  expect(fault('Được vay 1.250.000 đồng.', [line('Được vay.'), english])).toBeNull();
});
