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
const LONGEST_MS = 250;

const program = fileURLToPath(new URL('build-forever.ts', import.meta.url));

/**
 * Starts builds one after the other and kills them a while after so many are done.
 * Returns the last generation that was said to be done.
 */
async function killBuild(
  { corpus, dataFolder, tablePath }: SmallCorpus,
  done: number,
  afterMs: number,
): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, corpus, dataFolder, tablePath]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const areDone = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > done + 1) resolve();
    });
    child.once('exit', () => reject(new Error(`ended by itself: ${complaint}`)));
  });
  await areDone;
  await setTimeout(afterMs);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  expect({ signal: child.signalCode, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' });
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
        const last = await killBuild(small, round % 2, afterMs);
        least = await assertServed(small, Math.max(least, last), afterMs);
      }
      const { manifest } = await buildGeneration(options);
      const left = await readdir(join(small.dataFolder, 'index'));
      const unknown = left.filter((name) => name !== 'CURRENT' && generationNumber(name) === null);
      expect({ unknown, count: left.length }).toEqual({ unknown: [], count: 3 });
      expect(left).toContain(manifest.name);
      return least;
    };
    const reached = await Promise.all(Array.from({ length: CHAINS }, () => chain(Math.ceil(ROUNDS / CHAINS))));
    // Every second time one was done before the kill.
    expect(Math.min(...reached)).toBeGreaterThan(Math.floor(ROUNDS / CHAINS / 2));
  },
  Math.max(60_000, ROUNDS * 5_000),
);
