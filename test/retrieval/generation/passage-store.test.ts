import { expect, test } from 'vitest';
import type { Document, Passage } from '../../../src/corpus/model.ts';
import { openStore, packStore } from '../../../src/retrieval/generation/passage-store.ts';

const document = (id: string): Document => ({
  id,
  kind: 'scheme',
  language: id.endsWith('.en') ? 'en' : 'vi',
  title: `Vay vốn ${id}`,
  number: null,
  issuer: null,
  url: null,
  issued: null,
  supersedes: [],
  places: [],
  audience: ['household'],
  translationOf: null,
  scheme: null,
  aliases: ['vay'],
  office: null,
  sources: ['s1'],
  effectiveFrom: null,
  effectiveTo: null,
  hash: 'a',
});

const passage = (id: string, more: Partial<Passage> = {}): Passage => ({
  id,
  document: id.split('#')[0] ?? '',
  language: id.includes('.en') ? 'en' : 'vi',
  headings: ['Được hưởng gì'],
  section: 'what',
  context: 'Vay vốn',
  text: 'Hộ nghèo được vay tối đa 100 triệu đồng.',
  places: [],
  sources: [],
  effectiveFrom: null,
  effectiveTo: null,
  ...more,
});

const documents = ['a.vi', 'b.vi', 'c.en'].map(document);
const passages = [
  passage('a.vi#what'),
  passage('a.vi#what-2', { effectiveFrom: '2026-07-01', places: ['vn', 'p34-lang-son'] }),
  passage('c.en#what', { effectiveTo: '2025-06-30', places: ['p34-lang-son', 'vn'] }),
];

function open(of: readonly Document[], with_: readonly Passage[]) {
  const files = packStore(of, with_);
  return openStore((name) => Buffer.from(files.get(name) as Uint8Array));
}

test('what was packed is found by id, by document and by ordinal', () => {
  const store = open(documents, passages);
  expect(store.passage('a.vi#what-2')).toEqual(passages[1]);
  expect(store.passage('a.vi#nothing')).toBeUndefined();
  expect(store.document('b.vi')).toEqual(documents[1]);
  expect(store.document('d.vi')).toBeUndefined();
  expect(store.passagesOf('a.vi')).toEqual(passages.slice(0, 2));
  expect(store.passagesOf('b.vi')).toEqual([]);
  expect(store.passagesOf('c.en')).toEqual(passages.slice(2));
  expect(store.passagesOf('d.vi')).toEqual([]);
});

test('columns hold what filters ask', () => {
  const { columns } = open(documents, passages);
  expect({ ...columns, placeSets: columns.placeSets }).toEqual({
    size: 3,
    document: Uint32Array.of(0, 0, 2),
    from: Int32Array.of(0, 20260701, 0),
    to: Int32Array.of(99999999, 99999999, 20250630),
    language: Uint8Array.of(0, 0, 1),
    placeSet: Uint32Array.of(0, 1, 1),
    placeSets: [[], ['p34-lang-son', 'vn']],
  });
});

test('files that do not belong together and passages without a document are errors', () => {
  const [whole, other] = [packStore(documents, passages), packStore(documents, passages.slice(1))];
  const mixed = (name: string) => Buffer.from((name === 'columns.bin' ? other : whole).get(name) as Uint8Array);
  expect(() => openStore(mixed)).toThrow('do not belong together');
  expect(() => packStore(documents.slice(0, 2), passages)).toThrow('c.en, which is no document');
});

test('nothing at all', () => {
  const store = open([], []);
  expect(store.passages.size).toBe(0);
  expect(store.passage('a')).toBeUndefined();
});
