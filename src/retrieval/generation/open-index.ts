import { partsOverFiles } from '../build-parts.ts';
import { openColumns } from '../columns/open.ts';
import { openLexicalIndex } from '../lexical/open.ts';
import type { RetrieverParts } from '../parts.ts';
import { createTranslationTable } from '../translation/table.ts';
import { parseTable } from '../translation/table-file.ts';
import { FILES } from './index-files.ts';
import { openVectors, type OpenOptions } from './open-vectors.ts';
import { fileOf, type VerifiedGeneration } from './read.ts';
import { openRecords } from './record-table.ts';
import { documentRecord, passageRecord } from './records.ts';

/**
 * Opens the files of `packIndex`, already checked. A graph is read by its library beside all else.
 * Throws when they are not what the program reads today.
 */
export async function openIndex(generation: VerifiedGeneration, options: OpenOptions): Promise<RetrieverParts> {
  const idOf = (record: { readonly id: string }): string => record.id;
  const passages = openRecords(fileOf(generation, FILES.passages), passageRecord, idOf);
  const documents = openRecords(fileOf(generation, FILES.documents), documentRecord, idOf);
  // A record of another shape must show now, not in the middle of a search.
  for (const records of [passages, documents]) if (records.size > 0) records.at(records.size - 1);
  const { translations, columns, lexical } = openWords(generation, passages.size);
  const { own, fallback } = await openVectors(generation, passages.size, translations, options);
  const vectors = own?.index ?? null;
  const files = { passages, documents, columns, lexical, vectors, fallback: fallback?.index ?? null };
  return partsOverFiles(files, own?.embedder ?? null, translations, fallback?.embedder ?? null);
}

function openWords(generation: VerifiedGeneration, size: number) {
  const translations = createTranslationTable(parseTable(fileOf(generation, FILES.table)));
  const columns = openColumns(fileOf(generation, FILES.columns));
  const lexical = openLexicalIndex(fileOf(generation, FILES.lexical));
  if (lexical.passages !== size || columns.size !== size) throw new Error('its files do not belong together');
  return { translations, columns, lexical };
}
