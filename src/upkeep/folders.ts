import { existsSync } from 'node:fs';
import { join } from 'node:path';

/*
 * data/documents/        documents that administrators added; a corpus folder like any other
 * data/documents/.about/ what their files do not say themselves, and what is retired
 * data/incoming/         documents that wait to be confirmed
 * data/retired/          documents that were taken out
 */
export const documentsFolder = (dataFolder: string): string => join(dataFolder, 'documents');
/** Folder of documents that administrators have added. */
export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');
/** Folder of documents put out of use. */
export const retiredFolder = (dataFolder: string): string => join(dataFolder, 'retired');

/** The folders an index is built from: the corpus of record, then what administrators added, if anything. */
export function corpusFoldersOf(corpus: string, dataFolder: string): readonly string[] {
  const added = documentsFolder(dataFolder);
  return existsSync(added) ? [corpus, added] : [corpus];
}
