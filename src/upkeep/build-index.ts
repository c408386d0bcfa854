import { spawn } from 'node:child_process';
import { z } from 'zod';
import { Failure } from '../failure.ts';

/** How a build went, as `npm run index -- --json` prints it. */
const summarySchema = z.object({
  generation: z.string(),
  documents: z.number(),
  passages: z.number(),
  skipped: z.array(z.object({ path: z.string(), reason: z.string(), detail: z.string() })).readonly(),
  embedded: z.number(),
  cached: z.number(),
  seconds: z.number(),
});
export type BuildReport = Readonly<z.infer<typeof summarySchema>>;

export interface BuildIndexOptions {
  readonly dataFolder: string;
  readonly folders: readonly string[];
  /** A stage and how far it is, `Embedding texts: 120 of 3688`. */
  readonly onProgress: (line: string) => void;
}

/** Longest build, milliseconds. */
const LONGEST = 30 * 60_000;

/**
 * Builds the index in a process of its own, so that questions are answered meanwhile, and a file that brings a reader down brings
 * down nothing else. The index in use is untouched until the new one is whole.
 * @throws {Failure} with what the build said and how to mend it
 */
export async function buildIndex({ dataFolder, folders, onProgress }: BuildIndexOptions): Promise<BuildReport> {
  const corpus = folders.flatMap((folder) => ['--corpus', folder]);
  const words = ['--import', 'tsx', 'scripts/index.ts', '--data', dataFolder, '--json', ...corpus];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST });
  let out = '';
  let last = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter((it) => it.trim() !== '')) {
      last = line;
      if (/: \d+ of \d+$/u.test(line)) onProgress(line);
    }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const report = code === 0 ? summarySchema.safeParse(JSON.parse(out)) : null;
  if (report?.success === true) return report.data;
  throw new Failure(last === '' ? 'The index could not be built.' : last, 'The index in use is as it was.');
}
