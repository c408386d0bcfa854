import { stat } from 'node:fs/promises';
import { glossaryDocuments } from '../../corpus/glossary-documents.ts';
import type { Day, Document, Language, Passage, Skipped } from '../../corpus/model.ts';
import { cutPassages } from '../../corpus/passages/cut-passages.ts';
import { placeDocuments } from '../../corpus/place-documents.ts';
import { placeName } from '../../corpus/places/place-name.ts';
import { readCorpus } from '../../corpus/read/read-corpus.ts';
import type { ReadDocument } from '../../corpus/read/read-document.ts';
import { registerDocuments } from '../../corpus/register-documents.ts';
import { statisticsDocuments } from '../../corpus/statistics-documents.ts';
import { Failure } from '../../failure.ts';
import { writeTime } from '../../language/write-day.ts';
import { type CorpusData, joinCorpusData, readCorpusData } from './corpus-data.ts';

/** All that a corpus gives to a generation. */
export interface Gathered {
  readonly documents: readonly Document[];
  /** Those of one document stand together, in its order. */
  readonly passages: readonly Passage[];
  readonly data: CorpusData;
  readonly skipped: readonly Skipped[];
}

/** @throws {Failure} when one of the corpus folders is not there */
export async function assertFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await assertFolder(folder);
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  throw new Failure(
    `The corpus folder ${folder} ${found ? 'is a file' : 'does not exist'}.`,
    'Give a folder with --corpus.',
  );
}

/** Documents that are not files of their own: the registers of laws and places and the statistics, written out so that they can be cited. */
function extraDocuments(data: CorpusData): readonly ReadDocument[] {
  const writeDay = (day: Day, language: Language): string => writeTime(day, language).replace(/^ngày /u, '');
  return [
    ...registerDocuments(data.sources, writeDay),
    ...statisticsDocuments(data),
    ...glossaryDocuments(data.terms, data.shortForms),
    ...placeDocuments(data.places, placeName),
  ];
}

/**
 * Reads the documents and tables of the corpus folders and cuts the documents into passages.
 * @throws {Failure} when nothing at all could be read
 */
export async function gatherCorpus(
  folders: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Gathered> {
  const { documents: read, skipped } = await readCorpus({ folders, onProgress });
  const tables = await Promise.all(folders.map(readCorpusData));
  const data = joinCorpusData(tables.map((table) => table.data));
  const taken = new Set(read.map(({ document }) => document.id));
  const all = [...read, ...extraDocuments(data).filter(({ document }) => !taken.has(document.id))];
  const cut = all.map((each) => ({ document: each.document, passages: cutPassages(each) }));
  const filled = cut.filter(({ passages }) => passages.length > 0);
  if (filled.length === 0) {
    throw new Failure(
      `Nothing could be read in ${folders.join(', ')}.`,
      'Put documents there, or give another folder with --corpus.',
    );
  }
  return {
    documents: filled.map(({ document }) => document),
    passages: filled.flatMap(({ passages }) => passages),
    data,
    skipped: [...skipped, ...tables.flatMap((table) => table.skipped)],
  };
}
