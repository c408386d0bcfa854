import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGeneration } from '../../src/retrieval/generation/build.ts';
import { Failure } from '../../src/failure.ts';
import type { RoomFigures } from './figures.ts';
import { timesOf } from './measure.ts';

const ROUNDS = 7;
const MOST = 1500;
const QUESTION = 'Chuẩn nghèo nông thôn là bao nhiêu?';

/** A process that starts, opens a built index, answers one question and ends, as a person types it; npm's own time is not counted. */
export async function measureStart(note: (line: string) => void): Promise<RoomFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoi-xa-start-'));
  try {
    note('building an index');
    await buildGeneration({ dataFolder, folders: ['corpus'], embedder: null });
    note('starting');
    const took = Array.from({ length: ROUNDS }, () => start(['scripts/ask.ts', QUESTION, '--data', dataFolder]));
    const bare = Array.from({ length: ROUNDS }, () => start(['--eval', '0']));
    const times = timesOf(took);
    const row = { build: null, megabytes: null };
    return {
      room: `start, ${ROUNDS} times`,
      notes: ['From the start of the process to its end; files were in the system’s cache.'],
      engines: [
        {
          ...row,
          engine: 'first answer',
          configuration: 'ask over the corpus of record, index built',
          milliseconds: times,
        },
        {
          ...row,
          engine: 'bare',
          configuration: 'Node and the loader of TypeScript, doing nothing',
          milliseconds: timesOf(bare),
        },
      ],
      checks: [
        {
          target: `first answer within ${MOST} ms of a cold start, median`,
          measured: `${times.p50.toFixed(0)} ms, the fastest ${Math.min(...took).toFixed(0)} ms`,
          holds: times.p50 < MOST,
        },
      ],
    };
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function start(words: readonly string[]): number {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...words], { stdio: 'ignore' });
  if (status !== 0) throw new Failure('The program did not answer.', 'Run npm run doctor.');
  return performance.now() - from;
}
