import type { Day, Language, Passage } from '../../corpus/model.ts';

/** What filters ask of every passage, as arrays by ordinal: no passage is decoded to be left out. */
export interface PassageColumns {
  readonly size: number;
  /** Ordinal of the passage's document. */
  readonly document: Uint32Array;
  /** First and last day in force as `dayNumber`; `FIRST_DAY` and `LAST_DAY` where it is open. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index into `LANGUAGES`. */
  readonly language: Uint8Array;
  /** Index into `placeSets`. */
  readonly placeSet: Uint32Array;
  /** The different lists of place ids; the empty one stands for the whole country. */
  readonly placeSets: readonly (readonly string[])[];
}

export const LANGUAGES: readonly Language[] = ['vi', 'en'];
export const FIRST_DAY = 0;
export const LAST_DAY = 99_999_999;

/** `2026-07-01` as 20260701, so that days compare as numbers. */
export const dayNumber = (day: Day): number => Number(day.replaceAll('-', ''));

const MAGIC = 0x4350_5848;
const HEAD = 16;

/**
 * Lays the columns of passages out as one file: head, four columns of 32 bits, the languages, the lists of places as JSON.
 * @param documentOf ordinal of a document by its id
 */
export function packColumns(passages: readonly Passage[], documentOf: (id: string) => number): Uint8Array {
  const size = passages.length;
  const sets = new Map<string, number>();
  const setOf = (places: readonly string[]): number => {
    const key = JSON.stringify([...places].sort());
    const known = sets.get(key) ?? sets.size;
    sets.set(key, known);
    return known;
  };
  const columns = [
    Uint32Array.from(passages, (passage) => documentOf(passage.document)),
    Int32Array.from(passages, ({ effectiveFrom }) => (effectiveFrom === null ? FIRST_DAY : dayNumber(effectiveFrom))),
    Int32Array.from(passages, ({ effectiveTo }) => (effectiveTo === null ? LAST_DAY : dayNumber(effectiveTo))),
    Uint32Array.from(passages, ({ places }) => setOf(places)),
    Uint8Array.from(passages, ({ language }) => LANGUAGES.indexOf(language)),
  ];
  const text = Buffer.from(`[${[...sets.keys()].join(',')}]`);
  const head = Uint32Array.of(MAGIC, size, text.length, 0);
  return Buffer.concat([...[head, ...columns].map((view) => new Uint8Array(view.buffer)), text]);
}

/** Lays views over a file of `packColumns`; its memory must start at a multiple of 4. Throws when it is no such file. */
export function openColumns(bytes: Buffer): PassageColumns {
  const [magic, size = 0, textLength = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD / 4);
  const start = bytes.byteOffset + HEAD;
  const textStart = HEAD + size * 17;
  if (magic !== MAGIC || bytes.length !== textStart + textLength) throw new Error('not a file of passage columns');
  const placeSets: string[][] = JSON.parse(bytes.toString('utf8', textStart));
  return {
    size,
    document: new Uint32Array(bytes.buffer, start, size),
    from: new Int32Array(bytes.buffer, start + size * 4, size),
    to: new Int32Array(bytes.buffer, start + size * 8, size),
    placeSet: new Uint32Array(bytes.buffer, start + size * 12, size),
    language: new Uint8Array(bytes.buffer, start + size * 16, size),
    placeSets,
  };
}
