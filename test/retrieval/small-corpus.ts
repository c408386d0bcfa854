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

/** A retriever over passages; documents that are not given are made for them. */
export async function retrieverOver(passages: readonly Passage[], given: readonly Document[] = []) {
  const ids = [...new Set([...given.map(({ id }) => id), ...passages.map(({ document }) => document)])];
  const documents = ids.map((id) => given.find((document) => document.id === id) ?? aDocument(id));
  const ordered = ids.flatMap((id) => passages.filter(({ document }) => document === id));
  const embedder = createBuiltInEmbedder(SMALL_TABLE, '0'.repeat(64), 256);
  return createRetriever(await buildParts(ordered, documents, SMALL_TABLE, embedder));
}
