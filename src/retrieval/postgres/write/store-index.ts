import type { Database } from '../../../postgres/connect.ts';
import type { OpenedFiles } from '../../candidates/over-files.ts';
import type { IndexSections } from '../../lexical/file.ts';
import { type Shape, type Space, tablesOf } from '../tables.ts';
import { bucketsFor } from './posting-rows.ts';
import { writePassages } from './write-passages.ts';
import { writePostings } from './write-postings.ts';
import { writeGraph } from './write-vectors.ts';

export type StoreProgress = (stage: 'passages' | 'words' | 'graph', done: number, total: number) => void;

export interface IndexContent {
  readonly files: OpenedFiles;
  /** The index of words, its file read. */
  readonly sections: IndexSections;
}

/** Makes the tables of a generation and fills them; nothing reads them yet. */
export async function storeIndex(
  sql: Database,
  number: number,
  { files, sections }: IndexContent,
  tell: StoreProgress = () => undefined,
): Promise<Shape> {
  const tables = tablesOf(number);
  const passages = files.passages.size;
  const spaces = spacesOf(files);
  const buckets = bucketsFor(sections);
  if (spaces.length > 0) await sql.unsafe('create extension if not exists vector');
  await writePassages(sql, tables, files, (done) => tell('passages', done, passages));
  await writePostings(sql, tables.postings, sections, buckets, (done) => tell('words', done, passages));
  tell('graph', 0, 1);
  for (const space of spaces) await writeGraph(sql, tables, space, passages);
  for (const table of Object.values(tables)) await sql.unsafe(`analyze ${table}`);
  tell('graph', 1, 1);
  const filled = sections.fields.map(({ name, lengths }) => [name, lengths.filter((length) => length > 0).length]);
  return {
    documents: files.documents.size,
    passages,
    embedding: files.vectors?.dimension ?? null,
    fallback: files.fallback?.dimension ?? null,
    buckets,
    k1: sections.k1,
    filled: Object.fromEntries(filled),
    lone: { vi: files.columns.hasLone('vi'), en: files.columns.hasLone('en') },
  };
}

/** The kinds of vectors that are there. */
function spacesOf({ vectors, fallback }: OpenedFiles): readonly Space[] {
  return [
    ...(vectors ? [{ column: 'embedding' as const, dimension: vectors.dimension }] : []),
    ...(fallback ? [{ column: 'fallback' as const, dimension: fallback.dimension }] : []),
  ];
}
