import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_MAX_BYTES } from '../corpus/read/read-document.ts';
import type { Database } from '../postgres/connect.ts';
import { realDisk } from '../retrieval/generation/disk.ts';
import { indexFolder } from '../retrieval/generation/layout.ts';
import { rollBackDatabase } from '../retrieval/postgres/rollback.ts';
import { copyGeneration } from '../retrieval/postgres/write/copy-generation.ts';
import { rollBack } from '../retrieval/generation/rollback.ts';
import { type BuildReport, buildIndex } from './build-index.ts';
import { type Fetched, fetchPage } from './fetch-page.ts';
import { answersFolder, corpusFoldersOf } from './folders.ts';
import { createReadAside } from './read-aside.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { writeAnswer, type WrittenAnswer } from './write-answer.ts';

/** What administrators do to the documents and the index while the program runs. */
export interface Upkeep {
  readonly shelf: Shelf;
  /** Fetches what an address holds, 20 MB at most. */
  fetch(url: string): Promise<Fetched>;
  /** The file of any document that is a file; null when there is none. */
  file(document: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Writes an answer as a document that every later build takes in. @returns the document's id */
  writeAnswer(answer: WrittenAnswer): Promise<string>;
  /** Builds the index and serves it. @throws {Failure} */
  build(onProgress: (line: string) => void): Promise<BuildReport>;
  /** Goes back to the index before and serves it. @returns its name. @throws {Failure} */
  rollBack(): Promise<string>;
}

export interface UpkeepOptions {
  readonly dataFolder: string;
  /** The corpus of record. */
  readonly corpus: string;
  /** Serves what is to be served now. */
  readonly reload: () => Promise<void>;
  /** The index is served from this database: it is copied there when it is built. Absent: from files. */
  readonly database?: Database | null;
}

/** What administrators do to the documents and the index of a running bot. */
export function createUpkeep({ dataFolder, corpus, reload, database = null }: UpkeepOptions): Upkeep {
  const shelf = createShelf(dataFolder, createReadAside());
  const answers = answersFolder(dataFolder);
  return {
    shelf,
    fetch: (url) => fetchPage(url, { maxBytes: DEFAULT_MAX_BYTES }),
    file: async (document) => {
      const added = await shelf.file(document);
      if (added !== null) return added;
      // Ids come from the index, yet a path is never built from one that could leave the corpus.
      if (!/^[\w-]+\/[\w.-]+$/u.test(document)) return null;
      const name = `${document}.md`;
      const [bytes = null] = (await Promise.all([corpus, answers].map((folder) => read(join(folder, name))))).filter(
        (found) => found !== null,
      );
      return bytes === null ? null : { name: name.replaceAll('/', '-'), bytes };
    },
    writeAnswer: (answer) => writeAnswer(answers, answer),
    build: async (onProgress) => {
      const report = await buildIndex({ dataFolder, folders: corpusFoldersOf(corpus, dataFolder), onProgress });
      if (database !== null) await copyGeneration({ sql: database, dataFolder });
      await reload();
      return report;
    },
    rollBack: async () => {
      const { to } = await (database === null
        ? rollBack(realDisk, indexFolder(dataFolder))
        : rollBackDatabase(database));
      await reload();
      return to;
    },
  };
}

const read = (path: string): Promise<Uint8Array | null> => readFile(path).catch(() => null);
