import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MANIFEST } from './layout.ts';

/** Grows when a generation written now could not be read by the program of before, or the other way round. */
export const SCHEMA_VERSION = 1;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** No slashes and no leading dot: a file of a generation stands in its folder. */
const fileNameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/);

const embeddingSpaceSchema = z.strictObject({
  model: z.string().min(1),
  dimension: z.int().positive(),
  space: z.enum(['cosine', 'ip', 'l2']),
});

const manifestSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  name: z.string(),
  builtAt: z.iso.datetime(),
  seconds: z.number().nonnegative(),
  /** Null: built without vectors. */
  embedding: embeddingSpaceSchema.nullable(),
  /** Vectors of the built-in embeddings beside those of a configured model, for when it is down. */
  fallback: embeddingSpaceSchema.optional(),
  counts: z.record(z.string(), z.int().nonnegative()),
  corpus: z.strictObject({ hash: sha256Schema, folders: z.array(z.string()).min(1) }),
  files: z.record(fileNameSchema, z.strictObject({ bytes: z.int().nonnegative(), sha256: sha256Schema })),
});

/** What a generation is and what each of its files must be. */
export type Manifest = z.infer<typeof manifestSchema>;
/** What the vectors of a generation are: an index opened with another space answers wrongly without a word. */
export type EmbeddingSpace = z.infer<typeof embeddingSpaceSchema>;

/** Checksum in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Text of the file beside the manifest, as `sha256sum -c` reads it. */
export const manifestChecksum = (text: string): string => `${sha256(text)}  ${MANIFEST}\n`;

export type ParsedManifest =
  | { readonly kind: 'good'; readonly manifest: Manifest }
  | { readonly kind: 'newer_schema'; readonly version: number }
  | { readonly kind: 'older_schema'; readonly version: number }
  | { readonly kind: 'bad'; readonly detail: string };

/** Reads a manifest's text; another schema version is told apart from a broken file. */
export function parseManifest(text: string): ParsedManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', detail: 'it is not JSON' };
  }
  const version = z.looseObject({ schemaVersion: z.int() }).safeParse(value).data?.schemaVersion;
  if (version !== undefined && version > SCHEMA_VERSION) return { kind: 'newer_schema', version };
  if (version !== undefined && version < SCHEMA_VERSION) return { kind: 'older_schema', version };
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return { kind: 'good', manifest: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'bad', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}` };
}
