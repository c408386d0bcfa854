import { existsSync } from 'node:fs';
import { join } from 'node:path';

/*
 * data/corpus/           answers that administrators wrote to what the documents did not answer; a corpus folder
 * data/documents/        documents that administrators added; a corpus folder like any other
 * data/documents/.about/ what their files do not say themselves, and what is retired
 * data/incoming/         documents that wait to be confirmed
 * data/retired/          documents that were taken out
 */
/** Where answers to gaps are. */
export const answersFolder = (dataFolder: string): string => join(dataFolder, 'corpus');
/** Where documents are that administrators added. */
export const documentsFolder = (dataFolder: string): string => join(dataFolder, 'documents');
/** Where documents wait to be confirmed. */
export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');
/** Where documents go that are taken out. */
export const retiredFolder = (dataFolder: string): string => join(dataFolder, 'retired');

/** The folders an index is built from: the corpus of record, then what administrators wrote and added, if anything. */
export function corpusFoldersOf(corpus: string, dataFolder: string): readonly string[] {
  return [corpus, ...[answersFolder(dataFolder), documentsFolder(dataFolder)].filter((folder) => existsSync(folder))];
}
