import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { RoomFigures } from '../figures.ts';
import { builtSchema, outputOf, prepare, searchedSchema } from '../hybrid/room.ts';
import { benchDatabase } from './database.ts';

const copiedSchema = z.object({ seconds: z.number(), graphSeconds: z.number() });
const storedSchema = searchedSchema.extend({ plan: z.array(z.string()), sizes: z.record(z.string(), z.number()) });

/** The whole search over one generation in files and in PostgreSQL: the same passages, questions and answers, one after the other. */
export async function measurePostgres(
  plan: { readonly passages: number; readonly queries: number },
  note: (line: string) => void,
): Promise<RoomFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-xa-bench-'));
  const database = await benchDatabase(join(folder, 'postgres'));
  try {
    const questionFile = join(folder, 'questions.json');
    prepare(folder, questionFile, plan);
    note('building a generation');
    const built = builtSchema.parse(await outputOf('hybrid/build-generation.ts', [folder, join(folder, 'corpus')]));
    note('copying it into PostgreSQL');
    const copied = copiedSchema.parse(await outputOf('postgres/copy-to-postgres.ts', [database.url, folder]));
    note('asking both');
    const inFiles = searchedSchema.parse(await outputOf('hybrid/search-generation.ts', [folder, questionFile]));
    const stored = storedSchema.parse(await outputOf('postgres/search-postgres.ts', [database.url, questionFile]));
    const bytes = Object.values(stored.sizes).reduce((sum, size) => sum + size, 0);
    const rows = (where: string, { times }: z.infer<typeof searchedSchema>) =>
      Object.entries(times).map(([name, milliseconds]) => ({
        engine: `${where}: ${name}`,
        configuration: 'question to ten passages with their coverage',
        build: null,
        megabytes: null,
        milliseconds,
      }));
    return {
      room: `the index in PostgreSQL beside files, ${built.passages} passages, ${plan.queries} questions of each kind`,
      notes: [
        `The database is ${database.what}. Vectors of ${built.dimension} numbers, half precision, a graph.`,
        `Copied in ${copied.seconds.toFixed(0)} s, ${copied.graphSeconds.toFixed(0)} s of them for the graph. Opened in ${stored.loadSeconds.toFixed(1)} s; the replica takes ${stored.residentMegabytes.toFixed(0)} MB, with files ${inFiles.residentMegabytes.toFixed(0)} MB.`,
        `${(bytes / built.passages / 1000).toFixed(1)} kB a passage in the database (files: ${((built.megabytes * 1000) / built.passages).toFixed(1)}): ${sizesOf(stored.sizes, built.passages)}.`,
        'How a question is looked up:',
        ...stored.plan.map((line) => `  ${line}`),
      ],
      engines: [...rows('files', inFiles), ...rows('PostgreSQL', stored)],
      checks: [],
    };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizesOf = (sizes: Readonly<Record<string, number>>, passages: number): string =>
  Object.entries(sizes)
    .map(([kind, size]) => `${kind} ${(size / passages / 1000).toFixed(2)}`)
    .join(', ');
