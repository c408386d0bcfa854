import type { Document, Passage } from '../../src/corpus/model.ts';
import { buildParts } from '../../src/retrieval/build-parts.ts';
import { createBuiltInEmbedder } from '../../src/retrieval/embedding/built-in.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { aDocument } from '../support/a-document.ts';
import { SMALL_TABLE } from './small-table.ts';

/** A passage `document#anchor` of the text. */
export function aPassage(id: string, text: string, more: Partial<Passage> = {}): Passage {
  const document = id.split('#')[0] ?? id;
  return {
    id,
    document,
    language: document.endsWith('.en') ? 'en' : 'vi',
    headings: [],
    section: null,
    context: '',
    text,
    places: [],
    sources: [],
    effectiveFrom: null,
    effectiveTo: null,
    ...more,
  };
}

/** Passages in the order of their documents; documents that are not given are made for them. */
export function inOrder(passages: readonly Passage[], given: readonly Document[] = []) {
  const ids = [...new Set([...given.map(({ id }) => id), ...passages.map(({ document }) => document)])];
  return {
    documents: ids.map((id) => given.find((document) => document.id === id) ?? aDocument(id)),
    passages: ids.flatMap((id) => passages.filter(({ document }) => document === id)),
  };
}

export const SMALL_EMBEDDER = createBuiltInEmbedder(SMALL_TABLE, '0'.repeat(64), 256);

/** A retriever over files in memory. */
export async function retrieverOver(passages: readonly Passage[], given: readonly Document[] = []) {
  const ordered = inOrder(passages, given);
  return createRetriever(await buildParts(ordered.passages, ordered.documents, SMALL_TABLE, SMALL_EMBEDDER));
}
