import { setTimeout } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import { type BuildOptions, buildGeneration } from './build.ts';
import { type LoadedGeneration, type Loading, type LoadOptions, loadGeneration } from './load.ts';
import { BuildAtWork } from './lock.ts';

export interface EnsureOptions extends LoadOptions, BuildOptions {
  /** Called before a build is started, with the reason in a sentence. */
  readonly onBuild: (why: string) => void;
}

const POLL_MS = 500;
const PATIENCE_MS = 15 * 60_000;

/**
 * Loads the index, and builds it first when there is none, or none that can be read. When another process is just building it,
 * waits for that one.
 * @throws {Failure} when the index was built by a newer version of the program, or cannot be built
 */
export async function ensureGeneration(options: EnsureOptions): Promise<LoadedGeneration> {
  const { dataFolder } = options;
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const loading = await loadGeneration(dataFolder, options);
    if (loading.kind === 'loaded') return loading.generation;
    const why = reasonToBuild(loading);
    try {
      options.onBuild(why);
      await buildGeneration(options);
    } catch (error) {
      if (!(error instanceof BuildAtWork) || performance.now() > until) throw error;
      await setTimeout(POLL_MS);
    }
  }
}

function reasonToBuild(loading: Exclude<Loading, { kind: 'loaded' }>): string {
  if (loading.kind === 'none') return 'There is no index yet; building it.';
  const newer = loading.rejected.find(({ reason }) => reason === 'newer_schema');
  if (!newer) return 'No index that is there can be used; building a new one.';
  throw new Failure(
    `The index ${newer.name} cannot be used: ${newer.detail}`,
    'Update the program, or give another folder with --data.',
  );
}
