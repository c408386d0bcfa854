const MAGIC = 0x4c44_5848;
const HEAD = 16;
const ALIGNMENT = 8;

/** Lays 32-bit arrays and a note out as one file. */
export function packArrays(note: unknown, arrays: readonly Uint32Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify({ note, lengths: arrays.map((array) => array.length) }));
  const start = Math.ceil((HEAD + text.length) / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, start));
  new Uint32Array(file.buffer, 0, 3).set([MAGIC, text.length, start]);
  file.set(text, HEAD);
  let at = start;
  for (const array of arrays) {
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return file;
}

/** Opens a file of `packArrays`; arrays are views over the bytes where they are aligned. Throws when it is no such file. */
export function openArrays(bytes: Uint8Array): { readonly note: unknown; readonly arrays: readonly Uint32Array[] } {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const [magic, textLength = 0, start = 0] = new Uint32Array(aligned.buffer, aligned.byteOffset, 3);
  if (magic !== MAGIC) throw new Error('not a file of columns');
  const text = Buffer.from(aligned.buffer, aligned.byteOffset + HEAD, textLength).toString('utf8');
  const { note, lengths } = JSON.parse(text) as { readonly note: unknown; readonly lengths: readonly number[] };
  let at = aligned.byteOffset + start;
  const arrays = lengths.map((length) => {
    const array = new Uint32Array(aligned.buffer, at, length);
    at += array.byteLength;
    return array;
  });
  return { note, arrays };
}
