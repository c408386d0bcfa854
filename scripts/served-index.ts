import { type EnsureOptions, ensureGeneration } from '../src/retrieval/generation/ensure.ts';
import type { LoadedGeneration } from '../src/retrieval/generation/load.ts';
import { ensureInDatabase } from '../src/retrieval/postgres/ensure.ts';
import type { Terminal } from './command-line.ts';
import { configuredEmbedder } from './configured-embedder.ts';
import { showProgress } from './progress.ts';

/** The corpus that an index is built from when there is none. */
export const DEFAULT_CORPUS = 'corpus';

/** Loads the index from the database that is configured, or from below the data folder, building it from the default corpus first when there is none. Says so on standard error. */
export async function servedIndex(dataFolder: string, { note, config, database }: Terminal): Promise<LoadedGeneration> {
  const progress = showProgress(process.stderr, note);
  const told = new Set<string>();
  const opening: EnsureOptions = {
    dataFolder,
    folders: [DEFAULT_CORPUS],
    embedder: configuredEmbedder(config),
    onBuild: note,
    onProgress: progress.tell,
    onRejected: ({ name, detail }) => note(`${name} is passed over: ${detail}`),
    onNotice: ({ reason, detail }) => {
      if (!told.has(reason)) note(detail);
      told.add(reason);
    },
  };
  const opened = database();
  return (opened === null ? ensureGeneration(opening) : ensureInDatabase(opened, opening)).finally(progress.stop);
}
