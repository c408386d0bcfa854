/** One field as it is written. */
export interface PackedField {
  readonly name: string;
  readonly b: number;
  /** Terms of each passage in this field. */
  readonly lengths: Uint32Array;
  /** Sorted by their UTF-8 bytes. */
  readonly terms: readonly string[];
  /** Where each term's postings start; one more than there are terms. */
  readonly starts: Uint32Array;
  /** `ordinal * 256 + occurrences`, ascending within a term. */
  readonly postings: Uint32Array;
}

/** A field as it is read: views over the file's bytes. */
export interface OpenedField {
  readonly name: string;
  readonly b: number;
  readonly lengths: Uint32Array;
  readonly termBytes: Buffer;
  readonly termStarts: Uint32Array;
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

export interface OpenedFile {
  readonly k1: number;
  readonly passages: number;
  readonly fields: readonly OpenedField[];
}

const MAGIC = 0x5849_4c48;
const HEAD = 16;

/** Lays an index out as one file: a head of 16 bytes, a table of contents in JSON, then sections aligned to 8 bytes. */
export function packIndex(k1: number, passages: number, fields: readonly PackedField[]): Uint8Array<ArrayBuffer> {
  const sections: Uint8Array[] = [];
  let at = 0;
  const place = (view: Uint32Array | Uint8Array) => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    const entry = [at, view.length];
    sections.push(bytes, new Uint8Array(padding(bytes.length)));
    at += bytes.length + padding(bytes.length);
    return entry;
  };
  const contents = {
    k1,
    passages,
    fields: fields.map((field) => {
      const encoded = field.terms.map((term) => Buffer.from(term));
      const termStarts = new Uint32Array(encoded.length + 1);
      encoded.forEach((bytes, i) => {
        termStarts[i + 1] = (termStarts[i] ?? 0) + bytes.length;
      });
      return {
        name: field.name,
        b: field.b,
        lengths: place(field.lengths),
        termBytes: place(Buffer.concat(encoded)),
        termStarts: place(termStarts),
        starts: place(field.starts),
        postings: place(field.postings),
      };
    }),
  };
  return assemble(contents, sections);
}

function assemble(contents: unknown, sections: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const table = Buffer.from(JSON.stringify(contents));
  const start = HEAD + table.length + padding(table.length);
  const file = new Uint8Array(start + sections.reduce((sum, bytes) => sum + bytes.length, 0));
  new Uint32Array(file.buffer, 0, 3).set([MAGIC, table.length, start]);
  file.set(table, HEAD);
  let at = start;
  for (const bytes of sections) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

function padding(length: number): number {
  return (8 - (length % 8)) % 8;
}

interface Contents {
  readonly k1: number;
  readonly passages: number;
  readonly fields: readonly {
    readonly name: string;
    readonly b: number;
    readonly lengths: Span;
    readonly termBytes: Span;
    readonly termStarts: Span;
    readonly starts: Span;
    readonly postings: Span;
  }[];
}
type Span = readonly [at: number, length: number];

/** Views over a file written by {@link packIndex}; nothing is copied unless the bytes are not aligned. Throws when they are no index. */
export function openFile(bytes: Uint8Array): OpenedFile {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const [magic, tableLength = 0, start = 0] = new Uint32Array(aligned.buffer, aligned.byteOffset, 3);
  if (magic !== MAGIC) throw new Error('not a lexical index');
  const contents = JSON.parse(Buffer.from(aligned.subarray(HEAD, HEAD + tableLength)).toString()) as Contents;
  const base = aligned.byteOffset + start;
  const numbers = ([at, length]: Span) => new Uint32Array(aligned.buffer, base + at, length);
  return {
    k1: contents.k1,
    passages: contents.passages,
    fields: contents.fields.map((field) => ({
      name: field.name,
      b: field.b,
      lengths: numbers(field.lengths),
      termBytes: Buffer.from(aligned.buffer, base + field.termBytes[0], field.termBytes[1]),
      termStarts: numbers(field.termStarts),
      starts: numbers(field.starts),
      postings: numbers(field.postings),
    })),
  };
}
