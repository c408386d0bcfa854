import { basename } from 'node:path';
import { type CorpusFile, corpusFolder, documentId } from '../corpus-folder.ts';
import type { Skipped } from '../model.ts';
import { duplicateFinder } from './duplicates.ts';
import { type Particulars, readParticulars, withParticulars } from './particulars.ts';
import type { ReadCorpusOptions, ReadCorpusResult, ReadDocument } from './read-document.ts';
import { readFileAsDocument } from './read-file.ts';
import { linkTwins } from './twins/link-twins.ts';

/** Files read ahead of one another. */
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
  const retired = new Set<string>();
  const told = new Map<string, Particulars>();
  for (const folder of options.folders) {
    const found = await corpusFolder(folder);
    skipped.push(...found.skipped);
    const about = await readParticulars(folder);
    for (const id of about.retired) retired.add(id);
    for (const file of found.files) {
      const particulars = about.of.get(file.name);
      if (particulars !== undefined) told.set(file.path, particulars);
      files.push({ file, id: freeId(file, folder, ids) });
    }
  }
  const documents: ReadDocument[] = [];
  const sameAs = duplicateFinder();
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const outcomes = await Promise.all(some.map(({ file, id }) => readFileAsDocument(file.path, id, options)));
    for (const [index, outcome] of outcomes.entries()) {
      const path = some[index]?.file.path ?? '';
      options.onProgress?.(at + index + 1, files.length, path);
      if (outcome.kind === 'read' && retired.has(outcome.read.document.id)) continue;
      const twin = outcome.kind === 'read' ? sameAs(outcome.read, path) : null;
      if (outcome.kind === 'skipped') skipped.push(outcome.skipped);
      else if (twin === null) documents.push(withParticulars(outcome.read, told.get(path)));
      else skipped.push({ path, reason: 'duplicate', detail: `says the same as ${twin}; remove one of them` });
    }
  }
  return { documents: linkTwins(documents), skipped };
}

/** The path without ending; with the ending or the folder's name where that id is taken. */
function freeId(file: CorpusFile, folder: string, ids: Set<string>): string {
  const inFolder = `${basename(folder)}/${file.name}`;
  let id = [documentId(file.name), file.name, inFolder].find((candidate) => !ids.has(candidate));
  for (let n = 2; id === undefined; n++) id = ids.has(`${inFolder}-${n}`) ? undefined : `${inFolder}-${n}`;
  ids.add(id);
  return id;
}
