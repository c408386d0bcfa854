import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Source } from './model.ts';
import { type DataRead, valuesOf } from './tables/fault.ts';
import { bothLanguages, day, slug } from './tables/fields.ts';
import { readList } from './tables/list.ts';

const entry = z.strictObject({
  id: slug,
  number: z.string().min(1).nullable().default(null),
  title: bothLanguages,
  issuer: z.string().min(1).nullable(),
  issued: day.nullable(),
  effective_from: day.nullable().default(null),
  effective_to: day.nullable().default(null),
  replaces: z.array(z.string()).default([]),
  replaced_by: z.array(z.string()).default([]),
  url: z.url('must be an address or null').nullable(),
  confirmed_by: z.string().min(1).nullable(),
  confirmed_on: day.nullable(),
  confidence: z.enum(['read', 'secondary', 'not_read']),
  remark: z.string().optional(),
});

const sourceOf = (kind: Source['kind']) =>
  entry.transform(
    (it): Source => ({
      id: it.id,
      kind,
      number: it.number,
      title: it.title,
      issuer: it.issuer,
      issued: it.issued,
      effectiveFrom: it.effective_from,
      effectiveTo: it.effective_to,
      replaces: it.replaces,
      replacedBy: it.replaced_by,
      url: it.url,
      confirmedBy: it.confirmed_by,
      confirmedOn: it.confirmed_on,
      confidence: it.confidence,
    }),
  );

const schemas = { law: sourceOf('law'), page: sourceOf('page') };

/** The files of the register and the kind of source each holds. */
export const sourceFiles = [
  { name: 'laws.yaml', kind: 'law' },
  { name: 'pages.yaml', kind: 'page' },
] as const;

/** Reads the text of one file of the register. */
export function parseSources(text: string, file: string, kind: Source['kind']): DataRead<Source> {
  return readList(text, file, schemas[kind]);
}

/**
 * The register of sources of a corpus folder, from `sources/laws.yaml` and `sources/pages.yaml`, laws first.
 * @throws {Failure} with file and line if an entry is not right.
 */
export async function readSources(corpus: string): Promise<readonly Source[]> {
  const parts = await Promise.all(
    sourceFiles.map(async ({ name, kind }) => {
      const file = join(corpus, 'sources', name);
      return valuesOf(parseSources(await readFile(file, 'utf8'), file, kind));
    }),
  );
  return parts.flat();
}
