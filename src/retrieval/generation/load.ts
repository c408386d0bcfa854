import { join } from 'node:path';
import type { Retriever } from '../model.ts';
import { createRetriever } from '../retriever.ts';
import { type CorpusData, openData } from './corpus-data.ts';
import { generationsToTry } from './current.ts';
import { indexFolder } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { openIndex } from './open-index.ts';
import { isKept, type OpenOptions } from './match-spaces.ts';
import { fileOf, type Rejection, readGeneration } from './read.ts';

/** One generation, opened. It rests on nothing on disk any more. */
export interface LoadedGeneration extends CorpusData {
  readonly name: string;
  readonly manifest: Manifest;
  readonly retriever: Retriever;
}

export interface LoadOptions extends OpenOptions {
  /** Called for each generation that is passed over, newest first. */
  readonly onRejected: (rejection: Rejection) => void;
}

export type Loading =
  | { readonly kind: 'loaded'; readonly generation: LoadedGeneration }
  /** There is no index at all. */
  | { readonly kind: 'none' }
  /** There are generations and none can be served. */
  | { readonly kind: 'unusable'; readonly rejected: readonly Rejection[] };

/**
 * Loads the generation that CURRENT names, or, when it is not whole, the newest one before it that is. Every byte is checked
 * before anything is interpreted.
 * @param dataFolder holds `index/`
 */
export async function loadGeneration(dataFolder: string, options: LoadOptions): Promise<Loading> {
  const index = indexFolder(dataFolder);
  const rejected: Rejection[] = [];
  for (const name of await generationsToTry(index)) {
    const opened = await openGeneration(join(index, name), name, options);
    if (opened.kind === 'loaded') return opened;
    rejected.push(opened.rejection);
    options.onRejected(opened.rejection);
  }
  return rejected.length === 0 ? { kind: 'none' } : { kind: 'unusable', rejected };
}

type Opened =
  | { readonly kind: 'loaded'; readonly generation: LoadedGeneration }
  | { readonly kind: 'bad'; readonly rejection: Rejection };

async function openGeneration(folder: string, name: string, options: OpenOptions): Promise<Opened> {
  const reading = await readGeneration(folder, name, isKept);
  if (reading.kind === 'bad') return reading;
  const { generation } = reading;
  try {
    const retriever = createRetriever(await openIndex(generation, options));
    const data = openData((file) => fileOf(generation, file));
    return { kind: 'loaded', generation: { name, manifest: generation.manifest, retriever, ...data } };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    return { kind: 'bad', rejection: { name, reason: 'not_loadable', detail: `it cannot be opened: ${why}.` } };
  }
}
