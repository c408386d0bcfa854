import type { Document, Passage } from '../../corpus/model.ts';
import type { FileContent } from './publish.ts';
import { openColumns, type PassageColumns, packColumns } from './passage-columns.ts';
import { openRecords, packRecords, type RecordTable } from './record-table.ts';
import { documentRecord, passageRecord } from './records.ts';

/** Passages and documents of a generation. They stay packed; one is decoded when it is asked for. */
export interface PassageStore {
  /** Passages by ordinal: those of one document stand together, in its order. */
  readonly passages: RecordTable<Passage>;
  readonly documents: RecordTable<Document>;
  readonly columns: PassageColumns;
  passage(id: string): Passage | undefined;
  document(id: string): Document | undefined;
  passagesOf(document: string): readonly Passage[];
}

export const PASSAGES = 'passages.bin';
export const DOCUMENTS = 'documents.bin';
export const COLUMNS = 'columns.bin';

const idOf = (record: { readonly id: string }): string => record.id;

/** Files of a store. `passages` must stand together by document; throws on two of one id. */
export function packStore(documents: readonly Document[], passages: readonly Passage[]): Map<string, FileContent> {
  const ordinals = new Map(documents.map(({ id }, ordinal) => [id, ordinal]));
  const documentOf = (id: string): number => {
    const ordinal = ordinals.get(id);
    if (ordinal === undefined) throw new Error(`A passage belongs to ${id}, which is no document`);
    return ordinal;
  };
  return new Map([
    [PASSAGES, packRecords(passages, idOf)],
    [DOCUMENTS, packRecords(documents, idOf)],
    [COLUMNS, packColumns(passages, documentOf)],
  ]);
}

/** Opens the files of `packStore`. Throws when they are none, or do not belong together. */
export function openStore(fileOf: (name: string) => Buffer): PassageStore {
  const passages = openRecords(fileOf(PASSAGES), passageRecord, idOf);
  const documents = openRecords(fileOf(DOCUMENTS), documentRecord, idOf);
  const columns = openColumns(fileOf(COLUMNS));
  if (columns.size !== passages.size) throw new Error('columns and passages do not belong together');
  const starts = firstPassages(columns, documents.size);
  const found = <T>(table: RecordTable<T>, ordinal: number): T | undefined =>
    ordinal < 0 ? undefined : table.at(ordinal);
  return {
    passages,
    documents,
    columns,
    passage: (id) => found(passages, passages.find(id)),
    document: (id) => found(documents, documents.find(id)),
    passagesOf: (id) => {
      const document = documents.find(id);
      const first = starts[document];
      const list: Passage[] = [];
      if (document < 0 || first === undefined) return list;
      for (let at = first; columns.document[at] === document; at++) list.push(passages.at(at));
      return list;
    },
  };
}

/** Ordinal of the first passage of each document. */
function firstPassages({ document, size }: PassageColumns, documents: number): Uint32Array {
  const starts = new Uint32Array(documents).fill(size);
  for (let at = size - 1; at >= 0; at--) starts[document[at] ?? 0] = at;
  return starts;
}
