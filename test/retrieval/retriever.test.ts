import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document, Passage } from '../../src/corpus/model.ts';
import type { Retriever, SearchRequest } from '../../src/retrieval/model.ts';
import { aDocument } from '../support/a-document.ts';
import { storedRetriever, type VectorDatabase, vectorDatabase } from './postgres/stored-corpus.ts';
import { aPassage, retrieverOver } from './small-corpus.ts';

const ask = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  text,
  language: 'vi',
  day: null,
  places: [],
  k: 5,
  perDocument: 3,
  ...more,
});

const PASSAGES = [
  aPassage('loan.vi#what', 'Hộ nghèo được vay vốn ngân hàng tối đa 100 triệu đồng.'),
  aPassage('loan.vi#who', 'Người vay vốn phải có tên trong danh sách hộ nghèo.'),
  aPassage('insurance.vi#what', 'Người nghèo được cấp thẻ bảo hiểm y tế miễn phí.'),
  aPassage('school.en#what', 'Pupils of poor households pay no school fees at Ly Son.'),
  aPassage('lake.vi#what', 'Hồ nước trong xã được nạo vét hằng năm để trồng lúa.'),
];

const TWINS = [
  aPassage('loan.vi#what', 'Hộ nghèo được vay vốn.'),
  aPassage('loan.en#what', 'Poor households get a loan.'),
  aPassage('loan.en#law', 'The law on loans for poor households.'),
];
const TWIN_DOCUMENTS = [aDocument('loan.vi'), aDocument('loan.en', { translationOf: 'loan.vi' })];

/** Where an index is kept: what holds for one holds for the other. */
describe.each(['files', 'PostgreSQL'] as const)('a retriever over %s', (where) => {
  let database: VectorDatabase | null = null;
  const opened = new Map<readonly Passage[], Retriever>();
  beforeAll(async () => {
    if (where === 'PostgreSQL') database = await vectorDatabase();
  });
  afterAll(() => database?.stop());

  async function retrieverFor(passages: readonly Passage[], documents: readonly Document[] = []): Promise<Retriever> {
    const known = opened.get(passages);
    if (known) return known;
    const number = opened.size + 1;
    const made = await (database === null
      ? retrieverOver(passages, documents)
      : storedRetriever(database.sql, number, passages, documents));
    opened.set(passages, made);
    return made;
  }

  async function idsOf(passages: readonly Passage[], request: SearchRequest, documents: readonly Document[] = []) {
    const retriever = await retrieverFor(passages, documents);
    return (await retriever.search(request)).map((hit) => hit.passage.id);
  }

  test.each([
    ['vay vốn hộ nghèo', 'vi', 'loan.vi#'],
    ['ho ngheo duoc vay bao nhieu tien', 'vi', 'loan.vi#what'],
    ['thẻ bảo hiểm y tế', 'vi', 'insurance.vi#what'],
    ['health insurance for the poor', 'en', 'insurance.vi#what'],
    ['loan for a poor household', 'en', 'loan.vi#'],
    ['trường học Lý Sơn', 'vi', 'school.en#what'],
    ['truong hoc ly son', 'vi', 'school.en#what'],
    ['100 triệu đồng', 'vi', 'loan.vi#what'],
  ] as const)('%s (%s) finds %s first', async (text, language, id) => {
    expect((await idsOf(PASSAGES, ask(text, { language })))[0]).toContain(id);
  });

  test('coverage tells a passage that answers from one that shares a word', async () => {
    const retriever = await retrieverFor(PASSAGES);
    const hits = await retriever.search(ask('hộ nghèo vay vốn'));
    expect(hits[0]?.coverage).toBe(1);
    expect(hits.find(({ passage }) => passage.id === 'insurance.vi#what')?.coverage).toBeLessThan(0.5);
    const judge = retriever.judge('poor household loan', 'en');
    expect(judge('Hộ nghèo được vay vốn.', 'vi')).toBeGreaterThan(0.9);
    expect(judge('Hồ nước để trồng lúa.', 'vi')).toBe(0);
    expect(retriever.judge('?', 'vi')('Hộ nghèo', 'vi')).toBe(0);
  });

  test('words that no passage holds leave a question uncovered', async () => {
    const retriever = await retrieverFor(PASSAGES);
    const [hit] = await retriever.search(ask('hộ chiếu điện tử'));
    expect(hit?.coverage ?? 0).toBeLessThan(0.5);
  });

  test('only what is in force on the day asked is found', async () => {
    const passages = [
      aPassage('old.vi#a', 'Hộ nghèo được vay 50 triệu đồng.', { effectiveTo: '2025-06-30' }),
      aPassage('new.vi#a', 'Hộ nghèo được vay 100 triệu đồng.', { effectiveFrom: '2025-07-01' }),
    ];
    const on = (day: string | null) => idsOf(passages, ask('hộ nghèo vay', { day }));
    expect(await on('2025-06-30')).toEqual(['old.vi#a']);
    expect(await on('2025-07-01')).toEqual(['new.vi#a']);
    expect(await on(null)).toHaveLength(2);
  });

  test('a place finds what is about it and about the whole country', async () => {
    const passages = [
      aPassage('here.vi#a', 'Hộ nghèo vay vốn ở đây.', { places: ['c-1', 'p-1'] }),
      aPassage('there.vi#a', 'Hộ nghèo vay vốn ở kia.', { places: ['p-2'] }),
      aPassage('all.vi#a', 'Hộ nghèo vay vốn cả nước.'),
    ];
    const at = async (...places: string[]) => (await idsOf(passages, ask('hộ nghèo vay', { places }))).sort();
    expect(await at('p-1')).toEqual(['all.vi#a', 'here.vi#a']);
    expect(await at('p-2', 'c-1')).toHaveLength(3);
    expect(await at()).toHaveLength(3);
  });

  test('a document gives so many hits and no more', async () => {
    const loans = async (perDocument: number) =>
      (await idsOf(PASSAGES, ask('vay vốn hộ nghèo', { perDocument }))).filter((id) => id.startsWith('loan'));
    expect(await loans(1)).toHaveLength(1);
    expect(await loans(2)).toHaveLength(2);
    expect(await idsOf(PASSAGES, ask('vay vốn', { k: 1 }))).toHaveLength(1);
    expect(await idsOf(PASSAGES, ask('vay vốn', { k: 0 }))).toEqual([]);
  });

  test('of a document and its translation only the one in the language asked is shown', async () => {
    expect(await idsOf(TWINS, ask('hộ nghèo vay vốn', { perDocument: 1 }), TWIN_DOCUMENTS)).toEqual(['loan.vi#what']);
    expect(await idsOf(TWINS, ask('poor household loan', { language: 'en' }), TWIN_DOCUMENTS)).toEqual(
      expect.arrayContaining(['loan.en#what', 'loan.en#law']),
    );
    expect(await idsOf(TWINS, ask('poor household loan', { language: 'en' }), TWIN_DOCUMENTS)).not.toContain(
      'loan.vi#what',
    );
  });

  test('a translation that is not in force leaves the other to be read', async () => {
    const [vietnamese, ...english] = TWINS;
    if (!vietnamese) throw new Error('no passage');
    const passages = [{ ...vietnamese, effectiveTo: '2020-01-01' }, ...english];
    const found = await idsOf(passages, ask('hộ nghèo vay vốn', { day: '2026-01-01' }), TWIN_DOCUMENTS);
    expect(found).toContain('loan.en#what');
    expect(found).not.toContain('loan.vi#what');
  });

  test('records are found by id, passages by document', async () => {
    const retriever = await retrieverFor(PASSAGES);
    expect(retriever.passage('loan.vi#who')?.text).toMatch(/danh sách/u);
    expect(retriever.passage('loan.vi#nothing')).toBeUndefined();
    expect(retriever.document('school.en')?.language).toBe('en');
    expect(retriever.document('none')).toBeUndefined();
    expect(retriever.passagesOf('loan.vi').map(({ id }) => id)).toEqual(['loan.vi#what', 'loan.vi#who']);
    expect(retriever.passagesOf('none')).toEqual([]);
    expect(retriever.documents()).toHaveLength(4);
  });

  test.each(['', '   ', '?!', 'ạ', '🙂', 'x'.repeat(5_000), 'the of in'])(
    'an odd question (%#) is answered with what there is',
    async (text) => {
      const retriever = await retrieverFor(PASSAGES);
      for (const language of ['vi', 'en'] as const) {
        const hits = await retriever.search(ask(text, { language }));
        for (const hit of hits) expect(Number.isFinite(hit.score)).toBe(true);
      }
    },
  );

  test('an empty index finds nothing', async () => {
    expect(await idsOf([], ask('hộ nghèo'))).toEqual([]);
  });
});
