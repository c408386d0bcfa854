import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { evaluateRetrieval } from '../../../../scripts/eval/retrieval/evaluate.ts';
import { measuresOf } from '../../../../scripts/eval/retrieval/measures.ts';
import { readQuestionSet } from '../../../../scripts/eval/retrieval/question-set.ts';
import { reportLines } from '../../../../scripts/eval/retrieval/report.ts';
import { loadTable } from '../../../../src/retrieval/translation/load-table.ts';
import { SMALL_TABLE } from '../../../retrieval/small-table.ts';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'questions-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const lines = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');
const CORPUS = lines(
  { id: 'p1', lang: 'vi', text: 'Hộ nghèo được vay vốn.' },
  { id: 'p1', lang: 'en', text: 'Poor households get a loan.' },
  { id: 'p2', lang: 'vi', text: 'Trường học có bảo hiểm y tế.' },
  { id: 'p2', lang: 'en', text: 'Schools have health insurance.' },
);
const QUERIES = lines(
  { id: 'q1', lang: 'vi', text: 'Ai được vay vốn?', gold: ['p1'] },
  { id: 'q1', lang: 'vi_nodiac', text: 'Ai duoc vay von?', gold: ['p1'] },
  { id: 'q1', lang: 'en', text: 'Who gets a loan?', gold: ['p1'] },
  { id: 'q2', lang: 'en', text: 'health insurance', gold: ['p2'] },
);

test('recall and reciprocal rank by definition', () => {
  expect(measuresOf([1, 2, 7, 0, 11])).toEqual({
    questions: 5,
    recallAt1: 0.2,
    recallAt5: 0.4,
    recallAt10: 0.6,
    meanReciprocalRank: (1 + 1 / 2 + 1 / 7) / 5,
  });
  expect(measuresOf([])).toMatchObject({ questions: 0, recallAt1: 0 });
});

test('every pair of languages is measured on its own index, on both and on a mixed one', async () => {
  const set = await readQuestionSet(await folderOf({ 'corpus.jsonl': CORPUS, 'queries.jsonl': `${QUERIES}\n\n` }));
  const results = await evaluateRetrieval(set, { table: SMALL_TABLE, hash: '0'.repeat(64) });
  const row = (index: string, question: string, passage: string | null) =>
    results.find((each) => each.index === index && each.question === question && each.passage === passage);
  expect(row('one', 'en', 'vi')).toMatchObject({ questions: 2, recallAt1: 1 });
  expect(row('one', 'vi_nodiac', 'en')).toMatchObject({ questions: 1, recallAt1: 1 });
  expect(row('both', 'en', null)).toMatchObject({ questions: 2, recallAt1: 1 });
  expect(row('mixed', 'en', 'vi')).toMatchObject({ questions: 1 });
  expect(reportLines(results)).toHaveLength(results.length + 1);
});

test('a wrong line is named', async () => {
  const folder = await folderOf({ 'corpus.jsonl': CORPUS, 'queries.jsonl': `${QUERIES}\n{"id":"q9"}` });
  await expect(readQuestionSet(folder)).rejects.toThrow(/Line 5 of .*queries\.jsonl/u);
  await expect(readQuestionSet('no/such/folder')).rejects.toThrow(/corpus\.jsonl cannot be read \(ENOENT\)/u);
});

const XQUAD = '../shared/bench/xquad';

test.skipIf(!existsSync(XQUAD))(
  'the shipped table reaches across languages (skipped where the collection is missing)',
  async () => {
    const set = await readQuestionSet(XQUAD);
    const passages = set.passages.filter(({ id }) => id < 'p060');
    const held = new Set(passages.map(({ id }) => id));
    const questions = set.questions.filter(({ gold }) => [...gold].every((id) => held.has(id)));
    const some = { passages, questions: questions.filter((_, i) => i % 24 < 3) };
    const results = await evaluateRetrieval(some, await loadTable());
    const recall = (question: string, passage: string) =>
      results.find((row) => row.index === 'one' && row.question === question && row.passage === passage)?.recallAt10 ??
      0;
    expect(recall('vi', 'vi')).toBeGreaterThan(0.95);
    expect(recall('en', 'en')).toBeGreaterThan(0.95);
    expect(recall('en', 'vi')).toBeGreaterThan(0.85);
    expect(recall('vi', 'en')).toBeGreaterThan(0.85);
    expect(recall('vi_nodiac', 'en')).toBeGreaterThan(0.8);
  },
);
