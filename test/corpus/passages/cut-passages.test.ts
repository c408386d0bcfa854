import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/language/sentences.ts';
import type { Block, Document, DocumentKind } from '../../../src/corpus/model.ts';
import { cutPassages } from '../../../src/corpus/passages/cut-passages.ts';
import { aDocument } from '../../support/a-document.ts';
import { countWords, MOST_WORDS } from '../../../src/corpus/passages/fragments.ts';

const block = (anchor: string, text: string): Block => ({
  headings: [anchor],
  anchor,
  section: null,
  kind: 'paragraph',
  text,
  sources: [],
  effectiveFrom: null,
  effectiveTo: null,
});

const documentOf = (kind: DocumentKind): Document => aDocument('d', { kind, title: 'T' });

const clause = fc.constantFrom(
  'Hộ nghèo ở TP. Hồ Chí Minh được vay 1.500.000 đồng/tháng',
  'Theo Art. 3 of Decree No. 07/2021/ND-CP the rate is 4.5%',
  'từ ngày 01.7.2026 áp dụng mức 59.520 đồng',
  'Mr. Nam và bà H. Nga ở xã',
  'hộ có tên trong danh sách của xã, phường, đặc khu thì được hưởng chính sách này',
);
const sentence = fc.array(clause, { minLength: 1, maxLength: 5 }).map((parts) => `Hộ ${parts.join(', ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 14 }).map((sentences) => sentences.join(' '));
const anchors = [
  'summary',
  'who',
  'who-2',
  'dieu-3',
  'dieu-3.khoan-1',
  'dieu-3.khoan-2',
  'dieu-3.khoan-2.diem-a',
  'dieu-4',
];
const blocks = fc
  .array(fc.tuple(fc.constantFrom(...anchors), text), { minLength: 1, maxLength: 14 })
  .map((pairs) => pairs.map(([anchor, own]) => block(anchor, own)));
const kind = fc.constantFrom<DocumentKind>('scheme', 'article', 'law', 'other');

describe('cutPassages', () => {
  it('covers all of every block, in order within each article or section, with ids of its own', () => {
    fc.assert(
      fc.property(kind, blocks, (ofKind, some) => {
        const passages = cutPassages({ document: documentOf(ofKind), blocks: some });
        const parts = (texts: readonly string[]) => texts.flatMap(splitSentences).toSorted((a, b) => (a < b ? -1 : 1));
        expect(parts(passages.map((it) => it.text))).toEqual(parts(some.map((it) => it.text)));
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
        for (const { id } of passages) expect(id).toMatch(/^d#[\w.-]+$/u);
      }),
    );
  });

  it('cuts no sentence and no passage over the bound, unless one sentence is', () => {
    fc.assert(
      fc.property(kind, blocks, (ofKind, some) => {
        const whole = new Set(some.flatMap((it) => splitSentences(it.text)));
        for (const passage of cutPassages({ document: documentOf(ofKind), blocks: some })) {
          for (const part of splitSentences(passage.text)) expect(whole.has(part)).toBe(true);
          expect(countWords(passage.text)).toBeLessThanOrEqual(MOST_WORDS);
        }
      }),
    );
  });

  it('renames no passage of another section when one is edited', () => {
    const long = Array.from({ length: 60 }, (_, n) => `Câu thứ ${n} của phần này nói về hộ nghèo.`).join(' ');
    const before = [block('who', long), block('what', long), block('how', 'Nộp ở xã.')];
    const after = [block('who', 'Ngắn.'), ...before.slice(1)];
    const ids = (some: readonly Block[]) =>
      cutPassages({ document: documentOf('article'), blocks: some })
        .map(({ id, text: own }) => `${id} ${own}`)
        .filter((it) => !it.startsWith('d#who'));
    expect(ids(after)).toEqual(ids(before));
    expect(ids(before).length).toBeGreaterThan(3);
  });

  it('keeps a section of a scheme whole up to two hundred words, then parts it between its items', () => {
    const item = 'Hộ nghèo được vay tối đa một trăm triệu đồng để sản xuất, kinh doanh trong thời hạn mười năm.';
    const section = (count: number) =>
      cutPassages({ document: documentOf('scheme'), blocks: Array.from({ length: count }, () => block('what', item)) });
    expect(section(9)).toHaveLength(1);
    const parted = section(14);
    expect(parted.map(({ id }) => id)).toEqual(['d#what', 'd#what-2']);
    for (const { text: own } of parted) expect(new Set(own.split('\n'))).toEqual(new Set([item]));
  });

  it('passes over a name that another heading has', () => {
    const long = Array.from({ length: 30 }, (_, n) => `Câu thứ ${n} của phần này nói về hộ nghèo.`).join(' ');
    const passages = cutPassages({
      document: documentOf('article'),
      blocks: [block('who', long), block('who-2', 'Ngắn.')],
    });
    expect(passages.map(({ id }) => id)).toEqual(['d#who', 'd#who-3', 'd#who-2']);
  });

  it('bounds a run of words that no sentence ends', () => {
    const passages = cutPassages({
      document: documentOf('other'),
      blocks: [block('text', 'hộ nghèo, '.repeat(2000).trim())],
    });
    for (const { text: own } of passages) expect(countWords(own)).toBeLessThanOrEqual(MOST_WORDS);
    expect(passages.map(({ text: own }) => own).join(' ')).toBe('hộ nghèo, '.repeat(2000).trim());
  });
});
