import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildGeneration } from '../../src/retrieval/generation/build.ts';
import { generationNumber } from '../../src/retrieval/generation/layout.ts';
import { loadGeneration } from '../../src/retrieval/generation/load.ts';
import { type SmallCorpus, smallCorpus } from '../retrieval/generation/small-corpus.ts';

/** Kills in all; more for a long run, KILL_ROUNDS=500. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 20);
const CHAINS = 2;
const LONGEST_MS = 400;

const program = fileURLToPath(new URL('build-forever.ts', import.meta.url));

/** Starts a build and kills it after a while. Returns the last generation that it said was done. */
async function killBuild({ corpus, dataFolder, tablePath }: SmallCorpus, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, corpus, dataFolder, tablePath]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const isReady = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.startsWith('ready\n')) resolve();
    });
    child.once('exit', () => reject(new Error(`ended by itself: ${complaint}`)));
  });
  await isReady;
  await setTimeout(afterMs);
  const [, signal] = await Promise.all([once(child, 'exit'), Promise.resolve(child.kill('SIGKILL'))]).then(
    ([exit]) => exit as [number | null, string | null],
  );
  expect({ signal, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' });
  return Math.max(0, ...said.split('\n').map((line) => generationNumber(line) ?? 0));
}

async function assertServed({ dataFolder }: SmallCorpus, least: number, afterMs: number): Promise<number> {
  const rejected: string[] = [];
  const loading = await loadGeneration(dataFolder, {
    embedder: null,
    onNotice: () => undefined,
    onRejected: ({ name, detail }) => rejected.push(`${name} ${detail}`),
  });
  if (loading.kind !== 'loaded') throw new Error(`${loading.kind} after ${afterMs} ms`);
  const { name, retriever } = loading.generation;
  const request = { text: 'vay ngân hàng', language: 'vi', day: null, places: [], k: 1, perDocument: 1 } as const;
  const [hit] = await retriever.search(request);
  expect({ rejected, found: hit?.document.id }).toEqual({ rejected: [], found: 'schemes/loan.vi' });
  const number = generationNumber(name) ?? 0;
  expect(number).toBeGreaterThanOrEqual(least);
  return number;
}

test(
  `${ROUNDS} builds killed at any moment: what was done is served, and the next build cleans up`,
  async () => {
    const chain = async (rounds: number) => {
      const small = await smallCorpus();
      const options = { ...small, folders: [small.corpus], embedder: null };
      await buildGeneration(options);
      let least = 1;
      for (let round = 0; round < rounds; round++) {
        const afterMs = Math.random() * LONGEST_MS;
        const done = await killBuild(small, afterMs);
        least = await assertServed(small, Math.max(least, done), afterMs);
      }
      const { manifest } = await buildGeneration(options);
      const left = await readdir(join(small.dataFolder, 'index'));
      expect(left).toHaveLength(3);
      expect(left).toContain(manifest.name);
      return least;
    };
    const reached = await Promise.all(Array.from({ length: CHAINS }, () => chain(Math.ceil(ROUNDS / CHAINS))));
    // The kills fell on builds at work: several generations were finished in between.
    expect(Math.max(...reached)).toBeGreaterThan(3);
  },
  Math.max(60_000, ROUNDS * 5_000),
);
