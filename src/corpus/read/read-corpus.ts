import { basename } from 'node:path';
import { type CorpusFile, corpusFolder, documentId } from '../corpus-folder.ts';
import type { Skipped } from '../model.ts';
import type { ReadCorpusOptions, ReadCorpusResult, ReadDocument } from './read-document.ts';
import { readFileAsDocument } from './read-file.ts';

/** Files read ahead of one another; they are parsed one by one. */
const AT_ONCE = 8;

/**
 * Reads every document of the folders. What cannot be read is named with its reason and left out; the rest is read all the same.
 * A file equal to one before it is a `duplicate`; a document found to translate another points to it. Throws only when a
 * folder itself cannot be read.
 */
export async function readCorpus(options: ReadCorpusOptions): Promise<ReadCorpusResult> {
  const skipped: Skipped[] = [];
  const files: { readonly file: CorpusFile; readonly id: string }[] = [];
  const ids = new Set<string>();
  for (const folder of options.folders) {
    const found = await corpusFolder(folder);
    skipped.push(...found.skipped);
    for (const file of found.files) files.push({ file, id: freeId(file, folder, ids) });
  }
  const documents: ReadDocument[] = [];
  const seen = new Map<string, string>();
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const outcomes = await Promise.all(some.map(({ file, id }) => readFileAsDocument(file.path, id, options)));
    outcomes.forEach((outcome, index) => {
      const path = some[index]?.file.path ?? '';
      options.onProgress?.(at + index + 1, files.length, path);
      if (outcome.kind === 'skipped') return void skipped.push(outcome.skipped);
      const twin = seen.get(outcome.read.document.hash);
      if (twin !== undefined) {
        return void skipped.push({ path, reason: 'duplicate', detail: `the same file as ${twin}; remove one of them` });
      }
      seen.set(outcome.read.document.hash, path);
      documents.push(outcome.read);
    });
  }
  return { documents, skipped };
}

/** The path without ending; with the ending or the folder's name where that id is taken. */
function freeId(file: CorpusFile, folder: string, ids: Set<string>): string {
  const tries = [documentId(file.name), file.name, `${basename(folder)}/${file.name}`];
  let id = tries.find((candidate) => !ids.has(candidate));
  for (let n = 2; id === undefined; n++) {
    const candidate = `${basename(folder)}-${n}/${file.name}`;
    if (!ids.has(candidate)) id = candidate;
  }
  ids.add(id);
  return id;
}
