import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildGeneration } from '../../src/retrieval/generation/build.ts';
import { smallCorpus } from '../retrieval/generation/small-corpus.ts';

const command = fileURLToPath(new URL('../../scripts/search.ts', import.meta.url));

function run(argv: string[]): Promise<{ status: number | null; lines: string[]; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', command, ...argv], {
      env: { PATH: process.env['PATH'] },
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (status) => resolve({ status, lines: out.split('\n').filter(Boolean), error }));
  });
}

test('one search and a batch: JSON on standard output, and nothing else there', async () => {
  const small = await smallCorpus();
  await buildGeneration({ ...small, folders: [small.corpus], embedder: null });
  const questions = join(small.dataFolder, 'questions.jsonl');
  await writeFile(
    questions,
    [
      '{"id": 1, "text": "vay ngân hàng"}',
      '',
      '{"id": "b", "text": "poverty rate of Binh Gia in 2023", "k": 2, "place": "Bình Gia"}',
      '{"id": "c", "text": "vay ngân hàng", "today": "2019-12-31"}',
      'not JSON',
      '{"id": "d", "text": "x", "today": "soon"}',
    ].join('\r\n'),
  );
  const [one, many] = await Promise.all([
    run(['vay', 'ngân hàng', '--k', '2', '--json', '--data', small.dataFolder]),
    run(['--batch', questions, '--json', '--data', small.dataFolder]),
  ]);
  expect(one).toMatchObject({ status: 0, error: '' });
  const found = JSON.parse(one.lines[0] ?? '');
  expect(found).toMatchObject({
    text: 'vay ngân hàng',
    language: 'vi',
    generation: 'gen-0001',
    ms: expect.any(Number),
  });
  expect(found.hits).toHaveLength(2);
  expect(found.hits[0]).toMatchObject({ passage: 'schemes/loan.vi#summary', document: 'schemes/loan.vi' });

  const lines = many.lines.map((line) => JSON.parse(line));
  expect(many.status).toBe(1);
  expect(many.error).toMatch(/^Lines 5, 6 of .* could not be read\. A line is /);
  expect(lines.map(({ id, line }) => ({ id, line }))).toEqual([
    { id: 1 },
    { id: 'b' },
    { id: 'c' },
    { id: null, line: 5 },
    { id: 'd', line: 6 },
  ]);
  expect(lines[0].hits[0]).toEqual({
    passage: 'schemes/loan.vi#summary',
    document: 'schemes/loan.vi',
    score: expect.any(Number),
  });
  expect(lines[1].hits[0].document).toBe('statistics/d-binh-gia.en');
  // The schemes are in force from 2020 on.
  const documents = lines[2].hits.map(({ document }: { document: string }) => document);
  expect(documents.filter((id: string) => id.startsWith('schemes/'))).toEqual([]);
  const ids = lines[0].hits.map(({ document }: { document: string }) => document);
  expect(new Set(ids).size).toBe(ids.length);
});
