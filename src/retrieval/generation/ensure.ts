import { setTimeout } from 'node:timers/promises';
import { asFailure, Failure } from '../../failure.ts';
import { isBuiltIn } from '../embedding/built-in.ts';
import type { BuildOptions, BuildSummary } from './build.ts';
import { type LoadedGeneration, type Loading, type LoadOptions, loadGeneration } from './load.ts';
import { BuildAtWork } from './lock.ts';
import { otherEmbedding } from './match-spaces.ts';

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
    const loading = await loadGeneration(dataFolder, quietAboutModel(options));
    if (loading.kind === 'loaded') return withModel(loading.generation, options);
    const why = reasonToBuild(loading);
    try {
      options.onBuild(why);
      await build(options);
    } catch (error) {
      if (!(error instanceof BuildAtWork) || performance.now() > until) throw error;
      await setTimeout(POLL_MS);
    }
  }
}

/** Readers of every kind of file are loaded when something is built; a start with a built index does without. */
async function build(options: BuildOptions): Promise<BuildSummary> {
  const { buildGeneration } = await import('./build.ts');
  return buildGeneration(options);
}

/** What the model of the vectors is gets its own word in `withModel`. */
const quietAboutModel = (options: EnsureOptions): EnsureOptions => ({
  ...options,
  onNotice: (notice) => (notice.reason === 'other_embedding' ? undefined : options.onNotice(notice)),
});

/**
 * The generation, embedded by the model that is configured: one of another model says so and is built anew from its own folders. When that
 * fails, because the model is down or another build is at work, what is there is served.
 */
async function withModel(generation: LoadedGeneration, options: EnsureOptions): Promise<LoadedGeneration> {
  const { name, manifest } = generation;
  const hasOwn = manifest.fallback !== undefined || isBuiltIn(manifest.embedding?.model ?? '');
  const why = otherEmbedding(name, manifest, options.embedder, hasOwn);
  if (why === null) return generation;
  try {
    options.onBuild(`${why} Building it anew.`);
    await build({ ...options, folders: manifest.corpus.folders });
    const loading = await loadGeneration(options.dataFolder, options);
    if (loading.kind === 'loaded') return loading.generation;
  } catch (error) {
    const failure = asFailure(error, 'embedding the index anew');
    const mend = failure instanceof Failure ? failure.line : 'Run `npm run doctor` to see why.';
    options.onNotice({ reason: 'other_embedding', detail: `${why} It could not be built anew. ${mend}` });
  }
  return generation;
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
