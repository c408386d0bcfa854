import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openState } from '../../src/state/sqlite/open-state.ts';

/** Kills in all; more for a long run, KILL_ROUNDS=200. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 6);
const CHAINS = 2;
const LONGEST_MS = 250;

const program = fileURLToPath(new URL('state-forever.ts', import.meta.url));
const turn = z.object({ n: z.number(), text: z.string() });

/** Runs the writer, kills it a moment after it has begun. @returns the last write that it said was done */
async function killWriter(path: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, path]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      resolve();
    });
    child.once('exit', () => reject(new Error(`ended by itself: ${complaint}`)));
  });
  await setTimeout(afterMs);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  expect({ signal: child.signalCode, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' });
  const done = said.split('\n').slice(0, -1);
  return Math.max(0, ...done.map(Number).filter((n) => !Number.isNaN(n)));
}

/** Opens the state as the program does. @returns the last write that is there, whole */
async function lastKept(path: string): Promise<number> {
  let broken = 0;
  const state = openState({ path, now: () => 1, onBroken: () => (broken += 1) });
  const kept = turn.optional().parse(await state.sessions.read('p-kept', 'turn'));
  await state.close();
  expect({ broken, aside: existsSync(`${path}.broken`) }).toEqual({ broken: 0, aside: false });
  if (kept !== undefined) expect(kept.text).toBe(String(kept.n % 10).repeat(200_000));
  const database = new DatabaseSync(path, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
  return kept?.n ?? 0;
}

test(
  `${ROUNDS} times killed in the middle of writing: the state opens to the last that was committed`,
  async () => {
    const chain = async (rounds: number): Promise<number> => {
      const path = join(mkdtempSync(join(tmpdir(), 'hoi-xa-killed-')), 'state.sqlite');
      let least = 0;
      for (let round = 0; round < rounds; round += 1) {
        const said = await killWriter(path, Math.random() * LONGEST_MS);
        const kept = await lastKept(path);
        expect(kept).toBeGreaterThanOrEqual(Math.max(said, least));
        least = kept;
      }
      return least;
    };
    const reached = await Promise.all(Array.from({ length: CHAINS }, () => chain(Math.ceil(ROUNDS / CHAINS))));
    // Something was written between the kills.
    expect(Math.min(...reached)).toBeGreaterThan(0);
  },
  Math.max(60_000, ROUNDS * 4000),
);
