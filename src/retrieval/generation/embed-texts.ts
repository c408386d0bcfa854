import { Failure, systemCode } from '../../failure.ts';
import type { Embedder } from '../embedding/model.ts';
import type { Disk } from './disk.ts';
import { appendVectors, rewriteVectors, scanVectors, textKey, vectorCachePath } from './vector-cache.ts';

/** The part of an embedder that a build needs. */
export type TextEmbedder = Pick<Embedder, 'model' | 'dimension' | 'embed'>;

export interface EmbeddedTexts {
  /** One vector for each text, in the order of the texts. Equal texts share one. */
  readonly vectors: readonly Float32Array[];
  /** Different texts that were sent to the embedder, and that were taken from the cache. */
  readonly embedded: number;
  readonly cached: number;
  /** Why new vectors could not be kept (`EROFS`); null when they were. */
  readonly cacheFault: string | null;
}

const BATCH = 64;
/** The cache is cut down to what is used when it holds so many times more. */
const ROOM = 4;
const ROOM_RECORDS = 1_000;

/**
 * Embeds texts, each different one once, and only those that the cache does not hold. Each batch is kept at once, so a
 * build that is killed does not pay twice. A damaged cache costs what it lost and is mended; one that cannot be written
 * costs the saving only.
 * @param onProgress number of different texts that have their vector, and of all
 * @throws {Failure} when the embedder returns something that is no vector of its dimension
 */
export async function embedTexts(
  disk: Disk,
  cacheFolder: string,
  embedder: TextEmbedder,
  texts: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<EmbeddedTexts> {
  const { model, dimension } = embedder;
  const keys = texts.map(textKey);
  const missing = new Map(keys.map((key, i) => [key, texts[i] ?? '']));
  const total = missing.size;
  const path = vectorCachePath(cacheFolder, model, dimension);
  const known = new Map<string, Float32Array>();
  const scan = await scanVectors(path, dimension, (key, vector) => {
    if (missing.delete(key)) known.set(key, vector);
  });
  const cached = known.size;
  let cacheFault: string | null = null;
  const save = async (work: () => Promise<void>) => {
    if (cacheFault === null) cacheFault = await faultOf(work);
  };
  const isWhole = scan.records > 0 && !scan.damaged && scan.records <= ROOM * total + ROOM_RECORDS;
  if (!isWhole) await save(() => rewriteVectors(disk, path, dimension, known));
  onProgress(known.size, total);
  const left = [...missing];
  for (let start = 0; start < left.length; start += BATCH) {
    const batch = left.slice(start, start + BATCH);
    const vectors = await embedder.embed(batch.map(([, text]) => text));
    const entries = batch.map(([key], i) => [key, asVector(vectors[i], embedder)] as const);
    for (const [key, vector] of entries) known.set(key, vector);
    await save(() => appendVectors(disk, path, dimension, entries));
    onProgress(known.size, total);
  }
  const vectors = keys.map((key) => known.get(key)).filter((vector) => vector !== undefined);
  return { vectors, embedded: left.length, cached, cacheFault };
}

async function faultOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return code;
  }
}

function asVector(values: Float32Array | undefined, embedder: TextEmbedder): Float32Array {
  const vector = values ?? new Float32Array();
  if (vector.length !== embedder.dimension) {
    throw new Failure(
      `The embedding model ${embedder.model} returned ${vector.length} numbers for a text and should return ${embedder.dimension}.`,
      'Check the name of the model and its dimension in the configuration.',
    );
  }
  if (!vector.every(Number.isFinite)) {
    throw new Failure(`The embedding model ${embedder.model} returned a vector with NaN.`, 'Try another model.');
  }
  return vector;
}
