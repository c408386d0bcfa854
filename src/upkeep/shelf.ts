import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Skipped } from '../corpus/model.ts';
import {
  type Particulars,
  parseParticulars,
  particularsPath,
  readParticulars,
  retiredPath,
  withParticulars,
} from '../corpus/read/particulars.ts';
import { readBytes } from '../corpus/read/read-bytes.ts';
import type { ReadDocument } from '../corpus/read/read-document.ts';
import { slug } from '../corpus/read/slug.ts';
import { realDisk, replaceWhole } from '../retrieval/generation/disk.ts';
import type { ReadAside } from './read-aside.ts';
import { documentsFolder, incomingFolder, retiredFolder } from './folders.ts';

/** A document that waits to be confirmed. */
export interface Staged {
  /** 12 hex digits. */
  readonly id: string;
  readonly read: ReadDocument;
  readonly told: Particulars;
}

export type Staging =
  | { readonly kind: 'staged'; readonly staged: Staged }
  | { readonly kind: 'unreadable'; readonly reason: Skipped['reason']; readonly detail: string };

/** Documents that administrators add and take out. Nothing is found before the index is built anew. */
export interface Shelf {
  /** Puts a file aside and reads it. @param name as it was sent; only its ending counts for how it is read */
  stage(name: string, bytes: Uint8Array, told?: Particulars): Promise<Staging>;
  staged(id: string): Promise<Staged | null>;
  /** Adds what the file does not say. */
  tell(id: string, told: Particulars): Promise<Staged | null>;
  /** Takes a staged document in. @returns its id, or null when there is no such document waiting */
  keep(id: string): Promise<string | null>;
  discard(id: string): Promise<void>;
  /** The file of a document that was added; null when it is not one of those. */
  file(document: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Takes a document out: an added one leaves the folder, another is passed over from now on. */
  retire(document: string): Promise<void>;
}

const FILE = 'file';
const TOLD = 'told.json';
const STAGED_ID = /^[0-9a-f]{12}$/u;

/**
 * @param dataFolder holds `documents/`, `incoming/` and `retired/`; made when they are not there
 * @param read how a file is read; a program that serves people reads aside
 */
export function createShelf(dataFolder: string, read: ReadAside = readBytes): Shelf {
  const incoming = incomingFolder(dataFolder);
  const documents = documentsFolder(dataFolder);
  const staged = async (id: string): Promise<Staged | null> => {
    if (!STAGED_ID.test(id)) return null;
    const folder = join(incoming, id);
    const name = (await namesIn(folder)).find((it) => it.startsWith(`${FILE}.`));
    if (name === undefined) return null;
    const bytes = await readFile(join(folder, name));
    const told = parseParticulars(JSON.parse(await readFile(join(folder, TOLD), 'utf8')));
    const reading = await read(bytes, { path: name, id, hash: hashOf(bytes) });
    return reading.kind === 'read' ? { id, read: withParticulars(reading.read, told), told } : null;
  };
  const addedFile = async (document: string): Promise<string | null> =>
    (await namesIn(documents)).find((name) => name.slice(0, name.length - extname(name).length) === document) ?? null;
  return {
    staged,
    stage: async (name, bytes, told = {}) => {
      const id = randomBytes(6).toString('hex');
      const reading = await read(bytes, { path: name, id, hash: hashOf(bytes) });
      if (reading.kind !== 'read') return { kind: 'unreadable', reason: reading.kind, detail: reading.detail };
      const folder = join(incoming, id);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${FILE}${safeEnding(name)}`), bytes);
      await writeFile(join(folder, TOLD), JSON.stringify(told));
      return { kind: 'staged', staged: { id, read: withParticulars(reading.read, told), told } };
    },
    tell: async (id, told) => {
      const known = await staged(id);
      if (known === null) return null;
      await writeFile(join(incoming, id, TOLD), JSON.stringify({ ...known.told, ...told }));
      return staged(id);
    },
    keep: async (id) => {
      const known = await staged(id);
      const from = (await namesIn(join(incoming, id))).find((it) => it.startsWith(`${FILE}.`));
      if (known === null || from === undefined) return null;
      await mkdir(documents, { recursive: true });
      const name = freeName(slug(known.read.document.title), extname(from), await namesIn(documents));
      await writeJson(particularsPath(documents, name), known.told);
      await rename(join(incoming, id, from), join(documents, name));
      await rm(join(incoming, id), { recursive: true, force: true });
      return name.slice(0, name.length - extname(name).length);
    },
    discard: async (id) => {
      if (STAGED_ID.test(id)) await rm(join(incoming, id), { recursive: true, force: true });
    },
    file: async (document) => {
      const name = await addedFile(document);
      return name === null ? null : { name, bytes: await readFile(join(documents, name)) };
    },
    retire: async (document) => {
      const name = await addedFile(document);
      if (name !== null) {
        await mkdir(retiredFolder(dataFolder), { recursive: true });
        await rename(join(documents, name), join(retiredFolder(dataFolder), `${Date.now()}-${name}`));
        return;
      }
      const { retired } = await readParticulars(documents);
      await writeJson(retiredPath(documents), [...retired, document]);
    },
  };
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await replaceWhole(realDisk, dirname(path), basename(path), Buffer.from(JSON.stringify(value)));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The ending of a name that somebody else chose. */
function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/u.test(ending) ? ending : '.txt';
}

function freeName(base: string, ending: string, taken: readonly string[]): string {
  const stems = new Set(taken.map((name) => name.slice(0, name.length - extname(name).length)));
  for (let n = 1; ; n += 1) {
    const stem = n === 1 ? base : `${base}-${n}`;
    if (!stems.has(stem)) return `${stem}${ending}`;
  }
}
