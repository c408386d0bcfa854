import { partsOverFiles } from '../build-parts.ts';
import { openColumns } from '../columns/open.ts';
import { openLexicalIndex } from '../lexical/open.ts';
import type { RetrieverParts } from '../parts.ts';
import { createTranslationTable } from '../translation/table.ts';
import { parseTable } from '../translation/table-file.ts';
import { FILES } from './index-files.ts';
import type { OpenOptions } from './match-spaces.ts';
import { openVectors } from './open-vectors.ts';
import { fileOf, type VerifiedGeneration } from './read.ts';
import { openRecords } from './record-table.ts';
import { documentRecord, passageRecord } from './records.ts';

/**
 * Opens the files of `packIndex`, already checked. A graph is read by its library beside all else.
 * Throws when they are not what the program reads today.
 */
export async function openIndex(generation: VerifiedGeneration, options: OpenOptions): Promise<RetrieverParts> {
  const { translations, ...content } = openContentFiles(generation);
  const { own, fallback } = await openVectors(generation, content.passages.size, translations, options);
  const files = { ...content, vectors: own?.index ?? null, fallback: fallback?.index ?? null };
  return partsOverFiles(files, own?.embedder ?? null, translations, fallback?.embedder ?? null);
}

/** Opens all files but those of the vectors. Throws when they are not what the program reads today. */
export function openContentFiles(generation: VerifiedGeneration) {
  const idOf = (record: { readonly id: string }): string => record.id;
  const passages = openRecords(fileOf(generation, FILES.passages), passageRecord, idOf);
  const documents = openRecords(fileOf(generation, FILES.documents), documentRecord, idOf);
  // A record of another shape must show now, not in the middle of a search.
  for (const records of [passages, documents]) if (records.size > 0) records.at(records.size - 1);
  const translations = createTranslationTable(parseTable(fileOf(generation, FILES.table)));
  const columns = openColumns(fileOf(generation, FILES.columns));
  const lexical = openLexicalIndex(fileOf(generation, FILES.lexical));
  const { size } = passages;
  if (lexical.passages !== size || columns.size !== size) throw new Error('its files do not belong together');
  return { passages, documents, columns, lexical, translations };
}
