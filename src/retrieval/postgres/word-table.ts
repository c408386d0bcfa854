import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { IndexSections } from '../lexical/file.ts';
import { heldAt } from '../lexical/list.ts';
import { readTerms } from '../lexical/read-terms.ts';

/** Name of the file of single words and in how many passages each stands. */
export const WORD_TABLE = 'words.json.gz';

const wordTable = z.record(z.string(), z.record(z.string(), z.int().positive()));

/** Single words of each field with the number of their passages; pairs are only asked for in a search. */
export function packWordTable({ fields }: IndexSections): Buffer {
  const table: Record<string, Record<string, number>> = {};
  for (const field of fields) {
    if (field.dictionary.kind !== 'terms') continue;
    const held: [string, number][] = [];
    for (const term of readTerms(field, fields))
      held.push([term, heldAt(field.postings, field.starts[held.length] ?? 0)]);
    table[field.name] = Object.fromEntries(held);
  }
  return gzipSync(JSON.stringify(table));
}

/** Reads what `packWordTable` wrote. Throws when it is no such file. */
export function openWordTable(bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = wordTable.parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  return new Map(Object.entries(table).map(([field, words]) => [field, new Map(Object.entries(words))]));
}
