import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../../failure.ts';
import type { ReadDocument } from './read-document.ts';

/** Folder beside documents with what their files do not say themselves; its name keeps it from being read as documents. */
const PARTICULARS_FOLDER = '.about';
const RETIRED = 'retired.json';

const day = z.iso.date().nullable();
const schema = z.object({
  title: z.string().min(1).max(300).optional(),
  number: z.string().min(1).max(60).nullable().optional(),
  issued: day.optional(),
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  url: z
    .url({ protocol: /^https?$/u })
    .nullable()
    .optional(),
  places: z.array(z.string()).readonly().optional(),
});

/** What somebody said about a document that its file does not say. */
export type Particulars = Readonly<z.infer<typeof schema>>;

/** Reads particulars from JSON; nothing is said where it is not of their shape. */
export function parseParticulars(value: unknown): Particulars {
  const read = schema.safeParse(value);
  return read.success ? read.data : {};
}

/** What a corpus folder says about documents. */
export interface FolderParticulars {
  /** By the name of the file below the folder. */
  readonly of: ReadonlyMap<string, Particulars>;
  /** Ids of documents, of this folder or of others, that are no longer to be read. */
  readonly retired: ReadonlySet<string>;
}

/** Where the particulars of a file are kept, below its corpus folder. */
export const particularsPath = (folder: string, name: string): string =>
  join(folder, PARTICULARS_FOLDER, `${name.replaceAll('/', '%2F')}.json`);
/** File below a folder of documents that names those put out of use. */
export const retiredPath = (folder: string): string => join(folder, PARTICULARS_FOLDER, RETIRED);

/** Reads what a folder says about documents; what is broken there is passed over, the files speak for themselves. */
export async function readParticulars(folder: string): Promise<FolderParticulars> {
  const of = new Map<string, Particulars>();
  for (const name of await namesIn(join(folder, PARTICULARS_FOLDER))) {
    if (name === RETIRED || !name.endsWith('.json')) continue;
    const read = schema.safeParse(await jsonOf(join(folder, PARTICULARS_FOLDER, name)));
    if (read.success) of.set(name.slice(0, -'.json'.length).replaceAll('%2F', '/'), read.data);
  }
  const retired = z.array(z.string()).safeParse(await jsonOf(retiredPath(folder)));
  return { of, retired: new Set(retired.success ? retired.data : []) };
}

/** A document with its particulars; its blocks hold from when to when it does, where they do not say otherwise. */
export function withParticulars(read: ReadDocument, told: Particulars | undefined): ReadDocument {
  if (told === undefined) return read;
  const document = { ...read.document, ...given(told) };
  const blocks = read.blocks.map((block) => ({
    ...block,
    effectiveFrom: block.effectiveFrom ?? document.effectiveFrom,
    effectiveTo: block.effectiveTo ?? document.effectiveTo,
  }));
  return { ...read, document, blocks };
}

/** Only what was said; `undefined` says nothing. */
function given({ title, number, issued, effectiveFrom, effectiveTo, url, places }: Particulars) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(issued === undefined ? {} : { issued }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    ...(url === undefined ? {} : { url }),
    ...(places === undefined ? {} : { places }),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
