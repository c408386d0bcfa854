import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { partsOverFiles } from '../build-parts.ts';
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
import type { VectorIndex } from '../vector/model.ts';
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

/**
 * Opens the files of `packIndex`, already checked. The graph is read by its library beside all else.
 * Throws when they are not what the program reads today.
 */
export async function openIndex(generation: VerifiedGeneration, options: OpenOptions): Promise<RetrieverParts> {
  const idOf = (record: { readonly id: string }): string => record.id;
  const passages = openRecords(fileOf(generation, FILES.passages), passageRecord, idOf);
  const documents = openRecords(fileOf(generation, FILES.documents), documentRecord, idOf);
  // A record of another shape must show now, not in the middle of a search.
  for (const records of [passages, documents]) if (records.size > 0) records.at(records.size - 1);
  const library = generation.manifest.files[FILES.graph] ? await loadGraphLibrary() : null;
  const [index, words] = await Promise.all([
    openVectors(generation, passages.size, library, options),
    openWords(generation, passages.size),
  ]);
  const { translations, columns, lexical } = words;
  const embedder = index && embedderOf(generation, translations, options);
  return partsOverFiles({ passages, documents, columns, lexical, vectors: index }, embedder, translations);
}

async function openWords(generation: VerifiedGeneration, size: number) {
  const translations = createTranslationTable(parseTable(fileOf(generation, FILES.table)));
  const columns = openColumns(fileOf(generation, FILES.columns));
  const lexical = openLexicalIndex(fileOf(generation, FILES.lexical));
  if (lexical.passages !== size || columns.size !== size) throw new Error('its files do not belong together');
  return { translations, columns, lexical };
}

async function openVectors(
  generation: VerifiedGeneration,
  size: number,
  library: Awaited<ReturnType<typeof loadGraphLibrary>>,
  { onNotice }: OpenOptions,
): Promise<VectorIndex | null> {
  const { embedding, files } = generation.manifest;
  if (embedding === null) return null;
  const { dimension } = embedding;
  if (!files[FILES.graph]) {
    const rows = fileOf(generation, FILES.rows);
    const numbers = new Float32Array(rows.buffer, rows.byteOffset, rows.byteLength / 4);
    if (numbers.length !== size * dimension) throw new Error('its vectors and passages do not belong together');
    return createExactVectors(numbers, dimension);
  }
  if (library) return openGraph(library, join(generation.folder, FILES.graph), { size, dimension });
  const mend = 'Run `npm rebuild hnswlib-node`, or build the index again with `npm run index`.';
  onNotice({ reason: 'no_graph_library', detail: `hnswlib-node is missing: words alone are searched. ${mend}` });
  return null;
}

/** The embedder that made the vectors of the generation: the configured one or the built-in one; null when neither did. */
function embedderOf(
  generation: VerifiedGeneration,
  translations: TranslationTable,
  { embedder, onNotice }: OpenOptions,
): Embedder | null {
  const space = generation.manifest.embedding;
  if (space === null) return null;
  const hash = generation.manifest.files[FILES.table]?.sha256 ?? '';
  const builtIn = createBuiltInEmbedder(translations, hash, space.dimension);
  const wanted = embedder ?? builtIn;
  if (!isSame(wanted, space)) {
    const which = `${generation.name} was embedded by ${space.model}, not by ${wanted.model}`;
    onNotice({ reason: 'other_embedding', detail: `${which}. Run \`npm run index\` to embed it anew.` });
  }
  const matching = [wanted, builtIn].find((each) => isSame(each, space));
  return matching ? withoutFailing(matching, onNotice) : null;
}

const isSame = (embedder: Embedder, { model, dimension }: EmbeddingSpace): boolean =>
  embedder.model === model && embedder.dimension === dimension;

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
