import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../failure.ts';
import { type DataRead, valuesOf } from './tables/fault.ts';
import { slug } from './tables/fields.ts';
import { readList } from './tables/list.ts';

/** A subject, or a kind of people, that lies beside the field: it is answered only from a document that names it. */
export interface Neighbour {
  readonly id: string;
  readonly kind: 'subject' | 'audience';
  /** What it is called; each form means the same. */
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

const forms = z.array(z.string().min(1, 'must not be empty')).min(1, 'must name at least one form');
const entry = z.strictObject({ id: slug, kind: z.enum(['subject', 'audience']), vi: forms, en: forms });

/** Reads the text of `neighbours.yaml`. */
export function parseNeighbours(text: string, file: string): DataRead<Neighbour> {
  return readList(text, file, entry);
}

/**
 * The neighbours of a corpus folder, from `neighbours.yaml`; none when it has no such file.
 * @throws {Failure} with file and line if an entry is not right.
 */
export async function readNeighbours(corpus: string): Promise<readonly Neighbour[]> {
  const file = join(corpus, 'neighbours.yaml');
  try {
    return valuesOf(parseNeighbours(await readFile(file, 'utf8'), file));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
