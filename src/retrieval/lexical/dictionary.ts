import type { FieldSections } from './file.ts';

/** Place of a term in its field, -1 when it is not there. */
export type FindTerm = (term: string) => number;

const JOINT = '_';
const encoder = new TextEncoder();

/** Look-up by binary search in the file's own bytes; nothing is read beforehand. */
function termFinder(bytes: Uint8Array, starts: Uint32Array): FindTerm {
  return (term) => {
    const wanted = encoder.encode(term);
    let low = 0;
    let high = starts.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compare(bytes, starts[middle] ?? 0, starts[middle + 1] ?? 0, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}

/** Look-up of `first_second` in a dictionary of pairs, by the places of its two terms. */
function pairFinder(findTerm: FindTerm, firstStarts: Uint32Array, seconds: Uint32Array): FindTerm {
  return (pair) => {
    const joint = pair.indexOf(JOINT);
    const first = joint < 0 ? -1 : findTerm(pair.slice(0, joint));
    const second = first < 0 ? -1 : findTerm(pair.slice(joint + 1));
    if (second < 0) return -1;
    let low = firstStarts[first] ?? 0;
    let high = (firstStarts[first + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = seconds[middle] ?? 0;
      if (found === second) return middle;
      if (found < second) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}

/** How to find the terms of a field; `fields` are those of the same file. */
export function finderOf(field: FieldSections, fields: readonly FieldSections[]): FindTerm {
  const { dictionary } = field;
  if (dictionary.kind === 'terms') return termFinder(dictionary.bytes, dictionary.starts);
  const paired = fields.find(({ name }) => name === dictionary.of);
  if (paired?.dictionary.kind !== 'terms')
    throw new Error(`lexical index: field ${field.name} pairs no field of terms`);
  return pairFinder(finderOf(paired, fields), dictionary.firstStarts, dictionary.seconds);
}

function compare(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const length = Math.min(end - start, wanted.length);
  for (let i = 0; i < length; i++) {
    const difference = (bytes[start + i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return end - start - wanted.length;
}
