import { Failure } from '../../failure.ts';

/** Something wrong in a data file of the corpus. */
export interface Fault {
  /** Path as it was given to the reader. */
  readonly file: string;
  readonly line: number;
  /** What is wrong and how to mend it, one sentence. */
  readonly message: string;
}

/** What a reader found: the entries that are right, and what is wrong with the others. */
export interface DataRead<T> {
  readonly entries: readonly Entry<T>[];
  readonly faults: readonly Fault[];
}

export interface Entry<T> {
  readonly line: number;
  readonly value: T;
}

/** A fault as an editor can jump to it: `corpus/places/places.csv:12: …`. */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message}`.replaceAll(/\s+/g, ' ');
}

/**
 * The values of a read without faults.
 * @throws {Failure} the first fault, in one line with file and line.
 */
export function valuesOf<T>(read: DataRead<T>): readonly T[] {
  const [first, ...rest] = read.faults;
  if (first === undefined) return read.entries.map((entry) => entry.value);
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more)`;
  throw new Failure(`${faultLine(first)}${more}.`, 'Mend the file; `npm run check-corpus` lists every fault.');
}
