import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { openColumns } from '../columns/open.ts';
import { createBuiltInEmbedder } from '../embedding/built-in.ts';
import type { Embedder } from '../embedding/model.ts';
import { openLexicalIndex } from '../lexical/open.ts';
import type { RetrieverParts } from '../parts.ts';
import type { TranslationTable } from '../translation/model.ts';
import { createTranslationTable } from '../translation/table.ts';
import { parseTable } from '../translation/table-file.ts';
import { createExactVectors } from '../vector/exact.ts';
import { loadGraphLibrary, openGraph } from '../vector/graph.ts';
import { FILES } from './index-files.ts';
import type { EmbeddingSpace } from './manifest.ts';
import type { VerifiedGeneration } from './read.ts';
import { openRecords } from './record-table.ts';
import { documentRecord, passageRecord } from './records.ts';

/** Something that works less well than it could, and how to mend it. */
export interface Notice {
  readonly reason: 'other_embedding' | 'no_graph_library' | 'question_not_embedded';
  readonly detail: string;
}

export interface OpenOptions {
  /** The embedder that is configured; null: the built-in one. */
  readonly embedder: Embedder | null;
  readonly onNotice: (notice: Notice) => void;
}

/** The graph is read by its library from its path; all other files are kept as they were checked. */
export const isKept = (file: string): boolean => file !== FILES.graph;

/** Bytes of a file of the generation. Throws when it was not kept. */
export function fileOf({ files, name }: VerifiedGeneration, file: string): Buffer {
  const bytes = files.get(file);
  if (!bytes) throw new Error(`${name} has no file ${file}`);
  return bytes;
}

/** Opens the files of `packIndex`, already checked. Throws when they are not what the program reads today. */
export async function openIndex(generation: VerifiedGeneration, options: OpenOptions): Promise<RetrieverParts> {
  const idOf = (record: { readonly id: string }): string => record.id;
  const table = fileOf(generation, FILES.table);
  const translations = createTranslationTable(parseTable(table));
  const passages = openRecords(fileOf(generation, FILES.passages), passageRecord, idOf);
  const documents = openRecords(fileOf(generation, FILES.documents), documentRecord, idOf);
  const columns = openColumns(fileOf(generation, FILES.columns));
  const lexical = openLexicalIndex(fileOf(generation, FILES.lexical));
  if (lexical.passages !== passages.size || columns.size !== passages.size) {
    throw new Error('its files do not belong together');
  }
  // A record of another shape must show now, not in the middle of a search.
  for (const records of [passages, documents]) if (records.size > 0) records.at(records.size - 1);
  const vectors = await openVectors(generation, passages.size, translations, table, options);
  return { passages, documents, columns, lexical, vectors, translations };
}

async function openVectors(
  generation: VerifiedGeneration,
  size: number,
  translations: TranslationTable,
  table: Buffer,
  { embedder, onNotice }: OpenOptions,
): Promise<RetrieverParts['vectors']> {
  const space = generation.manifest.embedding;
  if (space === null) return null;
  const builtIn = createBuiltInEmbedder(
    translations,
    createHash('sha256').update(table).digest('hex'),
    space.dimension,
  );
  if (embedder && !isSame(embedder, space)) {
    onNotice({ reason: 'other_embedding', detail: otherEmbedding(generation.name, space, embedder) });
  }
  const matching = [embedder, builtIn].find((each) => each !== null && isSame(each, space));
  if (!matching) {
    if (!embedder) onNotice({ reason: 'other_embedding', detail: otherEmbedding(generation.name, space, builtIn) });
    return null;
  }
  const guarded = withoutFailing(matching, onNotice);
  if (!generation.manifest.files[FILES.graph]) {
    const rows = fileOf(generation, FILES.rows);
    const numbers = new Float32Array(rows.buffer, rows.byteOffset, rows.byteLength / 4);
    if (numbers.length !== size * space.dimension) throw new Error('its vectors and passages do not belong together');
    return { index: createExactVectors(numbers, space.dimension), embedder: guarded };
  }
  const library = await loadGraphLibrary();
  if (library === null) {
    const detail =
      'hnswlib-node is not built, so words alone are searched. Run `npm rebuild hnswlib-node`, or `npm run index`.';
    onNotice({ reason: 'no_graph_library', detail });
    return null;
  }
  const path = join(generation.folder, FILES.graph);
  return { index: await openGraph(library, path, { size, dimension: space.dimension }), embedder: guarded };
}

const isSame = (embedder: Embedder, { model, dimension }: EmbeddingSpace): boolean =>
  embedder.model === model && embedder.dimension === dimension;

const otherEmbedding = (name: string, space: EmbeddingSpace, wanted: Embedder): string =>
  `${name} was embedded by ${space.model} (${space.dimension} numbers), ${wanted.model} (${wanted.dimension}) is wanted. Run \`npm run index\`.`;

/** An embedder that is down must not leave a question without an answer: a vector of zeros stands for "words alone". */
function withoutFailing(embedder: Embedder, onNotice: OpenOptions['onNotice']): Embedder {
  return {
    ...embedder,
    embedQuestion: async (text, language) => {
      try {
        return await embedder.embedQuestion(text, language);
      } catch (error) {
        const why = error instanceof Failure ? error.line : `The embedding model ${embedder.model} failed.`;
        onNotice({ reason: 'question_not_embedded', detail: `${why} Words alone are searched.` });
        return new Float32Array(embedder.dimension);
      }
    },
  };
}
