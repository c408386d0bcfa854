import { createGrowingUint32 } from '../../lexical/growing.ts';
import { bucketKey } from '../posting.ts';

/** Entries of one row that rare words share. */
export interface SharedRow {
  readonly key: string;
  readonly hashes: Int32Array;
  readonly entries: Int32Array;
}

/** Entries of rare words in one block of passages, put together by bucket. */
export interface SharedRows {
  add(bucket: number, hash: number, entry: number): void;
  /** Rows of the buckets that have entries, in their order. */
  rows(): Generator<SharedRow>;
}

/** Room for entries over so many buckets. */
export function createSharedRows(buckets: number): SharedRows {
  const [where, hashes, entries] = [createGrowingUint32(), createGrowingUint32(), createGrowingUint32()];
  return {
    add(bucket, hash, entry) {
      where.push(bucket);
      hashes.push(hash);
      entries.push(entry);
    },
    *rows() {
      const starts = startsOf(where.values(), buckets);
      const [sortedHashes, sortedEntries] = [new Int32Array(where.length), new Int32Array(where.length)];
      const next = starts.slice();
      const [allHashes, allEntries] = [hashes.values(), entries.values()];
      where.values().forEach((bucket, at) => {
        const to = next[bucket] ?? 0;
        next[bucket] = to + 1;
        sortedHashes[to] = allHashes[at] ?? 0;
        sortedEntries[to] = allEntries[at] ?? 0;
      });
      for (let bucket = 0; bucket < buckets; bucket++) {
        const [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
        if (from === to) continue;
        yield {
          key: bucketKey(bucket),
          hashes: sortedHashes.subarray(from, to),
          entries: sortedEntries.subarray(from, to),
        };
      }
    },
  };
}

function startsOf(where: Uint32Array, buckets: number): Uint32Array {
  const starts = new Uint32Array(buckets + 1);
  for (const bucket of where) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  return starts;
}
