import type { Skipped } from '../../corpus/model.ts';
import { asFailure } from '../../failure.ts';
import { builtInDimension, createBuiltInEmbedder } from '../embedding/built-in.ts';
import type { Embedder } from '../embedding/model.ts';
import { loadTable, TABLE_FILE } from '../translation/load-table.ts';
import { chooseGeneration } from './choose.ts';
import { packData } from './corpus-data.ts';
import { type Disk, realDisk } from './disk.ts';
import { embedTexts } from './embed-texts.ts';
import { fingerprintCorpus } from './fingerprint.ts';
import { assertFolders, type Gathered, gatherCorpus } from './gather.ts';
import { packIndex } from './index-files.ts';
import { cacheFolder, indexFolder } from './layout.ts';
import { takeLock } from './lock.ts';
import type { EmbeddingSpace, Manifest } from './manifest.ts';
import { openIndex } from './open-index.ts';
import { isKept } from './match-spaces.ts';
import { pruneGenerations } from './prune.ts';
import { type NewGeneration, publishGeneration, removeLeftovers } from './publish.ts';
import { readGeneration } from './read.ts';
import { tryOut } from './try-out.ts';

export type BuildStage = 'read' | 'words' | 'embed' | 'graph' | 'write';

export interface BuildOptions {
  /** Holds `index/` and `cache/`; made when it is not there. */
  readonly dataFolder: string;
  readonly folders: readonly string[];
  /** Null: the built-in embeddings. */
  readonly embedder: Embedder | null;
  readonly tablePath?: string;
  /** Number of passages from which vectors are kept as a graph. */
  readonly graphFrom?: number;
  readonly disk?: Disk;
  readonly now?: () => Date;
  /** What is done of a stage: files, passages or texts. */
  readonly onProgress?: (stage: BuildStage, done: number, total: number) => void;
}

export interface BuildSummary {
  readonly manifest: Manifest;
  readonly skipped: readonly Skipped[];
  /** Different texts that were embedded now, and that the cache had. */
  readonly embedded: number;
  readonly cached: number;
  /** Why new vectors could not be kept in the cache; null when they were. */
  readonly cacheFault: string | null;
  /** Older generations removed, and what killed builds had left. */
  readonly removed: readonly string[];
  readonly leftovers: number;
}

/**
 * Reads the corpus, builds a generation aside, checks it and moves CURRENT to it. When anything fails, the index is as it was.
 * @throws {Failure} when a folder is missing or empty, another build is at work, or the disk does not play along
 */
export async function buildGeneration(options: BuildOptions): Promise<BuildSummary> {
  const { disk = realDisk, dataFolder } = options;
  const index = indexFolder(dataFolder);
  try {
    await disk.makeFolder(index);
    const lock = await takeLock(disk, index);
    try {
      const leftovers = await removeLeftovers(disk, index);
      const previous = (await chooseGeneration(index)).generation?.name ?? null;
      const { generation, skipped, embedded } = await makeGeneration(options, disk);
      options.onProgress?.('write', 0, 1);
      const manifest = await publishGeneration(disk, index, lock, generation, tryOutWritten);
      const removed = await pruneGenerations(disk, index, [manifest.name, previous]);
      options.onProgress?.('write', 1, 1);
      return { manifest, skipped, ...embedded, removed, leftovers };
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw asFailure(error, `building the index in ${index}`);
  }
}

/** A library may write less than it should without a word, so the files are opened and searched once before they count. */
async function tryOutWritten(folder: string, { name }: Manifest): Promise<void> {
  const reading = await readGeneration(folder, name, isKept);
  if (reading.kind === 'bad') throw new Error(`the new index cannot be read back: ${reading.rejection.detail}`);
  const parts = await openIndex(reading.generation, { embedder: null, onNotice: () => undefined });
  await tryOut(parts);
}

async function makeGeneration(options: BuildOptions, disk: Disk) {
  const { folders, tablePath = TABLE_FILE, now = () => new Date(), onProgress = () => undefined } = options;
  const started = performance.now();
  await assertFolders(folders);
  const hash = await fingerprintCorpus(folders);
  const gathered = await gatherCorpus(folders, (done, total) => onProgress('read', done, total));
  const builtIn = await builtInFor(gathered, tablePath);
  const embedder = options.embedder ?? builtIn;
  const fallback = embedder === builtIn ? null : builtIn;
  const { files, embedded } = await packIndex({
    ...gathered,
    tablePath,
    embedder,
    fallback,
    ...(options.graphFrom === undefined ? {} : { graphFrom: options.graphFrom }),
    embed: (by, texts) =>
      embedTexts(disk, cacheFolder(options.dataFolder), by, texts, (done, total) => onProgress('embed', done, total)),
    onProgress,
  });
  const about: NewGeneration['about'] = {
    builtAt: now().toISOString(),
    seconds: Math.round(performance.now() - started) / 1000,
    embedding: spaceOf(embedder),
    ...(fallback === null ? {} : { fallback: spaceOf(fallback) }),
    counts: countsOf(gathered),
    corpus: { hash, folders: [...folders] },
  };
  const { vectors: _, ...numbers } = embedded;
  const generation: NewGeneration = { files: new Map([...files, ...packData(gathered.data)]), about };
  return { generation, skipped: gathered.skipped, embedded: numbers };
}

const spaceOf = ({ model, dimension }: Embedder): EmbeddingSpace => ({ model, dimension, space: 'cosine' });

async function builtInFor({ passages }: Gathered, tablePath: string): Promise<Embedder> {
  const { table, hash } = await loadTable(tablePath);
  return createBuiltInEmbedder(table, hash, builtInDimension(passages.length));
}

const countsOf = ({ documents, passages, data, skipped }: Gathered): Manifest['counts'] => ({
  documents: documents.length,
  passages: passages.length,
  observations: data.observations.length,
  places: data.places.length,
  sources: data.sources.length,
  skipped: skipped.length,
});
