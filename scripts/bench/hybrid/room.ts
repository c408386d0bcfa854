import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { foldDiacritics } from '../../../src/language/fold.ts';
import { TABLE_FILE } from '../../../src/retrieval/translation/load-table.ts';
import { parseTable } from '../../../src/retrieval/translation/table-file.ts';
import type { Check, RoomFigures } from '../figures.ts';
import type { Times } from '../measure.ts';
import { synthesise } from '../synthetic.ts';
import { englishQueries, knownSyllables, writeCorpus } from './corpus.ts';

const MOST_P95 = 20;
const MOST_LOAD_SECONDS = 2;
const MOST_MEGABYTES = 600;

/** What `build-generation.ts` prints. */
export const builtSchema = z.object({
  passages: z.number(),
  dimension: z.number(),
  megabytes: z.number(),
  build: z.object({ cpuSeconds: z.number(), seconds: z.number() }),
});
/** What `search-generation.ts` prints. */
export const searchedSchema = z.object({
  loadSeconds: z.number(),
  residentMegabytes: z.number(),
  times: z.record(z.string(), z.object({ p50: z.number(), p95: z.number(), max: z.number() })),
});

/** The whole search over a generation built from files, as the product does it: time to load, memory, time of a question. */
export async function measureHybrid(
  plan: { readonly passages: number; readonly queries: number },
  note: (line: string) => void,
): Promise<RoomFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-xa-bench-'));
  try {
    const questionFile = join(folder, 'questions.json');
    prepare(folder, questionFile, plan);
    note('building a generation');
    const built = builtSchema.parse(await outputOf('hybrid/build-generation.ts', [folder, join(folder, 'corpus')]));
    note('asking it');
    const searched = searchedSchema.parse(await outputOf('hybrid/search-generation.ts', [folder, questionFile]));
    const times = Object.entries(searched.times);
    return {
      room: `whole search, ${built.passages} passages, ${plan.queries} questions of each kind`,
      notes: [
        `Words in four fields and vectors of ${built.dimension} numbers, both languages, filtered by day, ten hits of at most three a document; a process of its own.`,
        'Passages: Zipf draw over the syllables that the translation table knows, by how often it saw them. English questions are drawn from its stems.',
        `Loading checks every byte against its checksum first; files were in the system's cache. Resident memory is that of the whole process after the questions.`,
      ],
      engines: times.map(([name, milliseconds], i) => ({
        engine: name,
        configuration: 'question to ten passages with their coverage',
        build: i === 0 ? built.build : null,
        megabytes: i === 0 ? built.megabytes : null,
        milliseconds,
      })),
      checks: checksOf(times, searched.loadSeconds, searched.residentMegabytes),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a corpus of that many passages below the folder, and the questions. */
export function prepare(
  folder: string,
  questionFile: string,
  plan: { readonly passages: number; readonly queries: number },
): void {
  const table = parseTable(readFileSync(TABLE_FILE));
  const set = synthesise({ ...plan, seed: 2, vocabulary: knownSyllables(table) });
  writeCorpus(join(folder, 'corpus'), set.passages);
  const questions = {
    Vietnamese: { language: 'vi', texts: set.queries },
    'without marks': { language: 'vi', texts: set.queries.map(foldDiacritics) },
    English: { language: 'en', texts: englishQueries(table, plan.queries, 3) },
  };
  writeFileSync(questionFile, JSON.stringify(questions));
}

/** What a script of the bench (`hybrid/search-generation.ts`), run as a process of its own by the same loader, prints as JSON. */
export async function outputOf(script: string, given: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const child = promisify(execFile)(process.execPath, [...process.execArgv, path, ...given]);
  child.child.stderr?.pipe(process.stderr);
  return JSON.parse((await child).stdout);
}

function checksOf(times: readonly (readonly [string, Times])[], seconds: number, megabytes: number): readonly Check[] {
  const slowest = Math.max(...times.map(([, { p95 }]) => p95));
  return [
    {
      target: `95 of 100 questions of each kind in under ${MOST_P95} ms`,
      measured: times.map(([name, { p95 }]) => `${name} ${p95.toFixed(1)} ms`).join(', '),
      holds: slowest < MOST_P95,
    },
    {
      target: `generation loaded in under ${MOST_LOAD_SECONDS} s`,
      measured: `${seconds.toFixed(2)} s`,
      holds: seconds < MOST_LOAD_SECONDS,
    },
    {
      target: `under ${MOST_MEGABYTES} MB resident`,
      measured: `${megabytes.toFixed(0)} MB`,
      holds: megabytes < MOST_MEGABYTES,
    },
  ];
}
