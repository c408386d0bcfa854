import { z } from 'zod';

/** Sections of one field; `pair` fields have a pair dictionary, the others a dictionary of terms. */
export interface FieldSections {
  readonly name: string;
  /** Length normalisation of BM25. */
  readonly b: number;
  /** Terms of each passage in this field. */
  readonly lengths: Uint32Array;
  readonly dictionary:
    | { readonly kind: 'terms'; readonly bytes: Uint8Array; readonly starts: Uint32Array }
    | {
        readonly kind: 'pairs';
        /** Name of the field whose terms are paired. */
        readonly of: string;
        readonly firstStarts: Uint32Array;
        readonly seconds: Uint32Array;
      };
  /** Where each term's postings start in `postings`, and the end of the last. */
  readonly starts: Uint32Array;
  readonly postings: Uint8Array;
}

/** A lexical index as numbers in rows. */
export interface IndexSections {
  readonly k1: number;
  readonly passages: number;
  readonly fields: readonly FieldSections[];
}

const MAGIC = 0x5849_4c48;
const VERSION = 1;
const HEAD = 16;

/** Lays an index out as one file: a head of 16 bytes, a table of contents in JSON, then sections aligned to 8 bytes. */
export function writeIndexFile(index: IndexSections): Uint8Array<ArrayBuffer> {
  const sections: Uint8Array[] = [];
  let at = 0;
  const place = (view: Uint32Array | Uint8Array): Span => {
    sections.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    const span: Span = [at, view.length];
    at += aligned(view.byteLength);
    return span;
  };
  const contents: Contents = {
    k1: index.k1,
    passages: index.passages,
    fields: index.fields.map(({ name, b, lengths, dictionary, starts, postings }) => ({
      name,
      b,
      lengths: place(lengths),
      dictionary:
        dictionary.kind === 'terms'
          ? { kind: 'terms', bytes: place(dictionary.bytes), starts: place(dictionary.starts) }
          : {
              kind: 'pairs',
              of: dictionary.of,
              firstStarts: place(dictionary.firstStarts),
              seconds: place(dictionary.seconds),
            },
      starts: place(starts),
      postings: place(postings),
    })),
  };
  return assemble(Buffer.from(JSON.stringify(contents)), sections, at);
}

function assemble(contents: Uint8Array, sections: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const start = HEAD + aligned(contents.length);
  const file = new Uint8Array(start + size);
  new Uint32Array(file.buffer, 0, 4).set([MAGIC, VERSION, contents.length, file.length]);
  file.set(contents, HEAD);
  let at = start;
  for (const section of sections) {
    file.set(section, at);
    at += aligned(section.length);
  }
  return file;
}

/**
 * Views over the bytes of a file that {@link writeIndexFile} laid out; nothing is copied unless the bytes do not stand at a multiple of 8.
 * Throws an `Error` that says why when they are no index, of another version, or cut off.
 */
export function readIndexFile(given: Uint8Array): IndexSections {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const start = HEAD + aligned(contentsLength(bytes));
  const contents = readContents(bytes);
  const numbers = ([at, length]: Span) => new Uint32Array(bytes.buffer, bytes.byteOffset + start + at, length);
  const raw = ([at, length]: Span) => new Uint8Array(bytes.buffer, bytes.byteOffset + start + at, length);
  return {
    k1: contents.k1,
    passages: contents.passages,
    fields: contents.fields.map(({ name, b, lengths, dictionary, starts, postings }) => ({
      name,
      b,
      lengths: numbers(lengths),
      dictionary:
        dictionary.kind === 'terms'
          ? { kind: 'terms', bytes: raw(dictionary.bytes), starts: numbers(dictionary.starts) }
          : {
              kind: 'pairs',
              of: dictionary.of,
              firstStarts: numbers(dictionary.firstStarts),
              seconds: numbers(dictionary.seconds),
            },
      starts: numbers(starts),
      postings: raw(postings),
    })),
  };
}

function contentsLength(bytes: Uint8Array): number {
  if (bytes.length < HEAD) throw new Error('lexical index: the file is cut off');
  const [magic, version, length = 0, size] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (magic !== MAGIC) throw new Error('lexical index: the file is not one');
  if (version !== VERSION)
    throw new Error(`lexical index: version ${version} where ${VERSION} is read; build the index again`);
  if (size !== bytes.length) throw new Error('lexical index: the file is cut off');
  return length;
}

function readContents(bytes: Uint8Array): Contents {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + HEAD, contentsLength(bytes)).toString();
  return CONTENTS.parse(JSON.parse(text));
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

const SPAN = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
type Span = z.infer<typeof SPAN>;

const CONTENTS = z.object({
  k1: z.number(),
  passages: z.int().nonnegative(),
  fields: z.array(
    z.object({
      name: z.string(),
      b: z.number(),
      lengths: SPAN,
      dictionary: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('terms'), bytes: SPAN, starts: SPAN }),
        z.object({ kind: z.literal('pairs'), of: z.string(), firstStarts: SPAN, seconds: SPAN }),
      ]),
      starts: SPAN,
      postings: SPAN,
    }),
  ),
});
type Contents = z.infer<typeof CONTENTS>;
