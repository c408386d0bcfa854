import { expect, test } from 'vitest';
import { createTranslationTable } from '../../../src/retrieval/translation/table.ts';
import { packTable, parseTable } from '../../../src/retrieval/translation/table-file.ts';
import { readTextPairs } from '../../../src/retrieval/translation/text-pair.ts';
import { trainTable } from '../../../src/retrieval/translation/train-table.ts';

const TEXTS = readTextPairs(
  [
    'a\tpoor household\thộ nghèo',
    'a\tPoor households get a loan.\tHộ nghèo được vay vốn.',
    'a\tThe household is here.\tHộ gia đình ở đây.',
    'a\tA loan for school\tVay vốn cho trường học',
    'a\tThe school is here.\tTrường học ở đây.',
    'a\tThe poor\tNgười nghèo',
    'a\tpoor\tnghèo',
    'a\thousehold\thộ',
    'a line that is no pair',
  ].join('\n'),
);

test('stems meet syllables and pairs of syllables', () => {
  expect(TEXTS).toHaveLength(8);
  const table = createTranslationTable(trainTable(TEXTS));
  expect(table.translate('poor', 'en').map(({ term }) => term)).toContain('nghèo');
  expect(table.translate('household', 'en').map(({ term }) => term)).toContain('hộ');
  expect(table.translate('vay_vốn', 'vi')[0]?.term).toBe('loan');
  expect(table.translate('trường_học', 'vi')[0]?.term).toBe('school');
});

test('the same texts give the same bytes', () => {
  expect(packTable(trainTable(TEXTS))).toEqual(packTable(trainTable(TEXTS)));
});

test('what is written is what is read', () => {
  const table = trainTable(TEXTS);
  const read = parseTable(packTable(table));
  expect(read.pairs).toBe(8);
  expect(read.entries).toHaveLength(table.entries.length);
  const asText = ({ english, vietnamese }: { english: string; vietnamese: string }) => `${english} ${vietnamese}`;
  expect(new Set(read.entries.map(asText))).toEqual(new Set(table.entries.map(asText)));
  for (const { vietnamese } of read.entries) expect(read.vietnameseFrequency.get(vietnamese)).toBeGreaterThan(0);
});

test('dictionary marks and placeholders of messages are no words', () => {
  const [first, second] = readTextPairs('w\tdress\tdef. 1] ăn mặc\nd\t%(value).1f million\t%(value).1f triệu');
  expect(first?.vi).toBe('ăn mặc');
  expect(second?.en.trim()).toBe('million');
});
