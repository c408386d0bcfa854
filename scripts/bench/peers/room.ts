import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildGeneration } from '../../../src/retrieval/generation/build.ts';
import { createBuiltInEmbedder } from '../../../src/retrieval/embedding/built-in.ts';
import { loadGeneration } from '../../../src/retrieval/generation/load.ts';
import { loadTable } from '../../../src/retrieval/translation/load-table.ts';
import { Failure } from '../../../src/failure.ts';
import { corpusCollection, givenCollections } from './collections.ts';
import { ENGINES } from './engines/all.ts';
import { builtSchema, type CollectionFigures, measuresByKind, type PeerFigures, searchedSchema } from './figures.ts';
import { installPeers } from './install.ts';
import { writeMaterial } from './material.ts';
import type { Collection } from './peer.ts';

/**
 * Every engine on the corpus of record and, where a folder of passages and questions is given, on that; each engine in processes of its
 * own, one after the other.
 */
export async function* measurePeers(
  given: string | undefined,
  note: (line: string) => void,
): AsyncGenerator<CollectionFigures> {
  installPeers(note);
  const scratch = mkdtempSync(join(tmpdir(), 'hoi-xa-peers-'));
  try {
    if (given !== undefined) {
      for (const collection of await givenCollections(given, join(scratch, 'given')))
        yield await measureCollection(collection, scratch, note);
    }
    yield await measureCollection(await corpus(join(scratch, 'corpus-of-record')), scratch, note);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function corpus(dataFolder: string): Promise<Collection> {
  await buildGeneration({ dataFolder, folders: ['corpus'], embedder: null });
  const nothing = (): void => undefined;
  const loading = await loadGeneration(dataFolder, { embedder: null, onNotice: nothing, onRejected: nothing });
  if (loading.kind !== 'loaded') throw new Failure('The corpus cannot be indexed.', 'Run npm run check-corpus.');
  return corpusCollection(loading.generation);
}

async function measureCollection(
  collection: Collection,
  scratch: string,
  note: (line: string) => void,
): Promise<CollectionFigures> {
  const materialFolder = mkdtempSync(join(scratch, 'material-'));
  const { table, hash } = await loadTable();
  await writeMaterial(materialFolder, collection, createBuiltInEmbedder(table, hash, collection.dimension));
  const engines: PeerFigures[] = [];
  for (const [name, load] of Object.entries(ENGINES)) {
    const { name: engine, configuration } = await load();
    note(`${collection.name}: ${engine}`);
    const folder = join(materialFolder, name);
    mkdirSync(folder);
    const built = builtSchema.parse(await outputOf([name, 'build', materialFolder, folder]));
    const bytes = bytesIn(folder);
    const { ranks, ...searched } = searchedSchema.parse(await outputOf([name, 'search', materialFolder, folder]));
    const megabytesOnDisk = bytes === 0 ? null : bytes / 1e6;
    engines.push({
      engine,
      configuration,
      byKind: measuresByKind(collection, ranks),
      built,
      megabytesOnDisk,
      searched,
    });
  }
  const { name, passages, questions } = collection;
  return { collection: name, passages: passages.length, questions: questions.length, engines };
}

async function outputOf(given: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL('measure-engine.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, path, ...given], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** What is on disk for searching; the project's cache of vectors serves the next build only. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/cache'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
