import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rm } from 'node:fs/promises';
import { givenCollections } from '../../../../scripts/bench/peers/collections.ts';
import { ENGINES } from '../../../../scripts/bench/peers/engines/all.ts';
import { measuresByKind, type PeerFigures } from '../../../../scripts/bench/peers/figures.ts';
import { notFirstLines } from '../../../../scripts/bench/peers/not-first.ts';
import { collectionTable } from '../../../../scripts/bench/peers/report.ts';
import { measuresOf } from '../../../../scripts/eval/retrieval/measures.ts';

const PASSAGES = [
  { id: 'vay', lang: 'vi', text: 'Hộ nghèo được vay vốn tại Ngân hàng Chính sách xã hội với lãi suất ưu đãi.' },
  { id: 'bhyt', lang: 'vi', text: 'Người thuộc hộ cận nghèo được hỗ trợ tiền mua thẻ bảo hiểm y tế.' },
  { id: 'nha', lang: 'vi', text: 'Hộ nghèo chưa có nhà ở được hỗ trợ xây nhà kiên cố.' },
  { id: 'bhyt', lang: 'en', text: 'Members of near-poor households get help to buy a health insurance card.' },
];
const QUESTIONS = [
  { id: 'a', lang: 'vi', text: 'vay vốn ngân hàng lãi suất', gold: ['vay'] },
  { id: 'b', lang: 'vi_nodiac', text: 'the bao hiem y te', gold: ['bhyt'] },
  { id: 'c', lang: 'en', text: 'health insurance card', gold: ['bhyt'] },
];

async function collections() {
  const scratch = mkdtempSync(join(tmpdir(), 'hoi-xa-test-'));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  const given = join(scratch, 'small');
  mkdirSync(given);
  const lines = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n');
  writeFileSync(join(given, 'corpus.jsonl'), lines(PASSAGES));
  writeFileSync(join(given, 'queries.jsonl'), lines(QUESTIONS));
  return { scratch, all: await givenCollections(given, join(scratch, 'as-files')) };
}

describe('peers that are installed with the project', () => {
  it.each(['own', 'minisearch-folded', 'fts5'])('%s finds in another opening what it has built', async (name) => {
    const { scratch, all } = await collections();
    const both = all[1];
    const peer = await ENGINES[name]?.();
    if (both === undefined || peer === undefined) throw new Error('no such collection or engine');
    const material = { collection: both, vectors: () => new Float32Array() };
    const folder = join(scratch, name);
    mkdirSync(folder);
    await peer.build(folder, material);
    const opened = await peer.open(folder, material);
    const first = await Promise.all(
      both.questions.map(
        async ({ text, language }) => (await opened.search({ text, language, vector: new Float32Array() }))[0],
      ),
    );
    expect(first).toEqual(['vay', 'bhyt', 'bhyt']);
  });

  it('are given Vietnamese passages alone, then those of both languages', async () => {
    const { all } = await collections();
    expect(all.map(({ passages }) => passages.length)).toEqual([3, 4]);
  });
});

function figures(engine: string, recall: readonly number[], cpu: number): PeerFigures {
  return {
    engine,
    configuration: '',
    byKind: [{ kind: 'vi', measures: measuresOf(recall) }],
    built: { seconds: 1, cpuSeconds: cpu },
    megabytesOnDisk: engine === 'in memory' ? null : cpu,
    searched: {
      startSeconds: 1,
      startCpuSeconds: cpu,
      cpuMilliseconds: cpu,
      megabytes: cpu,
      milliseconds: { p50: 1, p95: 2, max: 3 },
    },
  };
}

describe('the report', () => {
  const collection = { collection: 'small', passages: 3, questions: 2 };

  it('names every measure in which the own search is not the best, and no other', () => {
    const engines = [figures('own', [1, 1], 2), figures('in memory', [1, 2], 1)];
    const lines = notFirstLines([{ ...collection, engines }]);
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'small, CPU time of a question',
      'small, CPU time of a build',
      'small, CPU time to the first answer',
      'small, memory',
    ]);
    expect(lines[0]).toContain('2.00, in memory 1.00');
  });

  it('counts more recall as better', () => {
    const engines = [figures('own', [2, 2], 1), figures('other', [1, 2], 1)];
    expect(notFirstLines([{ ...collection, engines }]).map((line) => line.split(': ')[0])).toEqual([
      'small, R@1 of vi',
      'small, MRR of vi',
    ]);
  });

  it('shows recall by kind, and a dash where nothing is kept on disk', () => {
    const table = collectionTable({ ...collection, engines: [figures('in memory', [1, 0], 1)] });
    expect(table).toContain('| vi (2)');
    expect(table.split('\n').at(-1)).toMatch(/^\| in memory \| \.500 \/ \.500 \/ \.500 \/ \.500 +\|.*\| - +\|$/u);
  });

  it('tells kinds of questions apart', async () => {
    const { all } = await collections();
    const [vietnamese] = all;
    if (vietnamese === undefined) throw new Error('no collection');
    const byKind = measuresByKind(vietnamese, [1, 0, 3]);
    expect(byKind.map(({ kind, measures }) => [kind, measures.meanReciprocalRank])).toEqual([
      ['vi', 1],
      ['vi_nodiac', 0],
      ['en', 1 / 3],
    ]);
  });
});
