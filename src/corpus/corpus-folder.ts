import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Skipped } from './model.ts';

/** A file of a corpus folder that holds a document. */
export interface CorpusFile {
  /** Path on the disk. */
  readonly path: string;
  /** Path below its corpus folder with `/`, NFC. */
  readonly name: string;
}

export interface CorpusFolder {
  /** Whether `corpus.yaml` marks it as a corpus of record. */
  readonly record: boolean;
  /** In the order of their names. */
  readonly files: readonly CorpusFile[];
  readonly skipped: readonly Skipped[];
}

const CorpusYaml = z.strictObject({
  name: z.string(),
  documents: z.array(z.string().regex(/^(?!\.)[^/\\]+$/u, 'name a folder of this corpus, without / or ..')).min(1),
});

/** In a corpus of record these are data that lie beside the documents. */
const DATA = new Set(['.csv', '.yaml', '.yml', '.json']);

const DEPTH = 20;
const FILES = 500_000;

/**
 * Finds the documents of a corpus folder: with `corpus.yaml` the files of the folders that its `documents` names
 * (tables and YAML there are data), else every file.
 * Names that begin with a dot and Office's `~$` lock files are no documents. A link that leads out of the folder is
 * skipped with its reason, as are folders nested too deep. Throws if the folder cannot be read.
 */
export async function corpusFolder(folder: string): Promise<CorpusFolder> {
  const root = await realpath(folder);
  const found: CorpusFile[] = [];
  const skipped: Skipped[] = [];
  const mark = join(folder, 'corpus.yaml');
  const record = await readMark(mark);
  if (record !== null && 'detail' in record) return { record: true, files: [], skipped: [record] };
  const starts = record === null ? [folder] : record.documents.map((name) => join(folder, name));
  for (const start of starts) {
    if (record === null || (await exists(start)))
      await walk(start, 0, { folder, record: record !== null, root, found, skipped });
  }
  const files = found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { record: record !== null, files, skipped };
}

async function readMark(path: string): Promise<{ documents: readonly string[] } | Skipped | null> {
  if (!(await exists(path))) return null;
  const bad = (detail: string): Skipped => ({ path, reason: 'bad_front_matter', detail });
  try {
    const parsed = CorpusYaml.safeParse(parse(await readFile(path, 'utf8'), { maxAliasCount: 0 }));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return bad(`corpus.yaml, ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}; see corpus/README.md`);
  } catch {
    return bad('corpus.yaml is not YAML; it holds `name:` and `documents: [folder, …]`');
  }
}

interface Walk {
  readonly folder: string;
  readonly record: boolean;
  readonly root: string;
  readonly found: CorpusFile[];
  readonly skipped: Skipped[];
}

async function walk(at: string, depth: number, into: Walk): Promise<void> {
  if (depth > DEPTH) {
    into.skipped.push({ path: at, reason: 'too_large', detail: `folders are nested deeper than ${DEPTH}; move it up` });
    return;
  }
  for (const entry of await readdir(at, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(at, entry.name);
    if (entry.isDirectory()) await walk(path, depth + 1, into);
    else if (entry.isSymbolicLink()) await follow(path, into);
    else if (entry.isFile()) add(path, into);
  }
}

/** A link is read when it leads to a file of the same corpus folder. */
async function follow(path: string, into: Walk): Promise<void> {
  const target = await realpath(path).catch(() => null);
  const inside = target?.startsWith(into.root + sep) ?? false;
  if (target !== null && inside && (await stat(target)).isFile()) return add(path, into);
  const why =
    target === null ? 'the link leads nowhere' : inside ? 'a link to a folder' : 'the link leads out of the folder';
  into.skipped.push({ path, reason: 'unknown_format', detail: `${why}; copy the file in instead` });
}

function add(path: string, into: Walk): void {
  const name = relative(into.folder, path).split(sep).join('/').normalize('NFC');
  if (into.record && DATA.has(extname(name).toLowerCase())) return;
  if (into.found.length < FILES) into.found.push({ path, name });
  else into.skipped.push({ path, reason: 'too_large', detail: `more than ${FILES} files; split the folder` });
}

/** The id of a document: its name without the ending. */
export function documentId(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
