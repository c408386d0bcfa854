import { createGrowingUint32 } from './growing.ts';
import { NO_TERM, type TermStream } from './invert.ts';
import { MOST_OCCURRENCES, type PostingsWriter } from './postings.ts';

/** Pairs of terms as a dictionary of numbers: no text of a pair is kept. */
export interface PairDictionary {
  /** For each first term, where its second terms start; one more than there are terms. */
  readonly firstStarts: Uint32Array;
  /** Second terms, ascending for each first. */
  readonly seconds: Uint32Array;
}

export interface InvertedPairs extends PairDictionary {
  /** Where each pair's postings start in the writer, and the end. */
  readonly starts: Uint32Array;
}

/** Writes the postings of every pair of neighbours: sorted by first term, then, one first term at a time, by second. */
export function invertPairs(stream: TermStream, writer: PostingsWriter): InvertedPairs {
  const byFirst = sortByFirst(stream);
  const bucket = createBucket(stream.vocabulary, byFirst.widest);
  const firstStarts = new Uint32Array(stream.vocabulary + 1);
  const seconds = createGrowingUint32();
  const starts = createGrowingUint32();
  for (let first = 0; first < stream.vocabulary; first++) {
    firstStarts[first] = seconds.length;
    const [from, to] = [byFirst.starts[first] ?? 0, byFirst.starts[first + 1] ?? 0];
    bucket.sort(
      byFirst.seconds.subarray(from, to),
      byFirst.passages.subarray(from, to),
      (second, ordinals, occurrences, start, end) => {
        seconds.push(second);
        starts.push(writer.length);
        writer.write(ordinals, occurrences, start, end);
      },
    );
  }
  firstStarts[stream.vocabulary] = seconds.length;
  starts.push(writer.length);
  return { firstStarts, seconds: seconds.values(), starts: starts.values() };
}

/** Number of pairs in each passage. */
export function pairLengths(stream: TermStream): Uint32Array {
  const lengths = new Uint32Array(stream.passageStarts.length - 1);
  forEachPair(stream, (_first, _second, passage) => {
    lengths[passage] = (lengths[passage] ?? 0) + 1;
  });
  return lengths;
}

function forEachPair(
  { terms, passageStarts }: TermStream,
  visit: (first: number, second: number, passage: number) => void,
): void {
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const end = passageStarts[passage + 1] ?? 0;
    let first = NO_TERM;
    for (let at = passageStarts[passage] ?? 0; at < end; at++) {
      const second = terms[at] ?? NO_TERM;
      if (first !== NO_TERM && second !== NO_TERM) visit(first, second, passage);
      first = second;
    }
  }
}

function sortByFirst(stream: TermStream) {
  const starts = new Uint32Array(stream.vocabulary + 1);
  forEachPair(stream, (first) => {
    starts[first + 1] = (starts[first + 1] ?? 0) + 1;
  });
  let widest = 0;
  for (let first = 0; first < stream.vocabulary; first++) {
    widest = Math.max(widest, starts[first + 1] ?? 0);
    starts[first + 1] = (starts[first + 1] ?? 0) + (starts[first] ?? 0);
  }
  const next = starts.slice();
  const seconds = new Uint32Array(starts[stream.vocabulary] ?? 0);
  const passages = new Uint32Array(seconds.length);
  forEachPair(stream, (first, second, passage) => {
    const place = next[first] ?? 0;
    seconds[place] = second;
    passages[place] = passage;
    next[first] = place + 1;
  });
  return { starts, widest, seconds, passages };
}

type TakePair = (second: number, ordinals: Uint32Array, occurrences: Uint8Array, from: number, to: number) => void;

/** Sorts the pairs of one first term by second term, with room that is used again for the next. */
function createBucket(vocabulary: number, widest: number) {
  const next = new Uint32Array(vocabulary);
  const present = new Uint32Array(Math.min(vocabulary, widest));
  const ordinals = new Uint32Array(widest);
  const occurrences = new Uint8Array(widest);
  return {
    sort(seconds: Uint32Array, passages: Uint32Array, take: TakePair): void {
      let different = 0;
      for (let i = 0; i < seconds.length; i++) {
        const second = seconds[i] ?? 0;
        if (next[second] === 0) present[different++] = second;
        next[second] = (next[second] ?? 0) + 1;
      }
      const ascending = present.subarray(0, different).sort();
      let room = 0;
      for (const second of ascending) {
        const count = next[second] ?? 0;
        next[second] = room;
        room += count;
      }
      for (let i = 0; i < seconds.length; i++) {
        const second = seconds[i] ?? 0;
        const place = next[second] ?? 0;
        ordinals[place] = passages[i] ?? 0;
        next[second] = place + 1;
      }
      let from = 0;
      for (const second of ascending) {
        const to = next[second] ?? 0;
        take(second, ordinals, occurrences, from, gather(ordinals, occurrences, from, to));
        from = to;
        next[second] = 0;
      }
    },
  };
}

/** Makes one posting of equal neighbours, in place; returns where they end now. */
function gather(ordinals: Uint32Array, occurrences: Uint8Array, from: number, to: number): number {
  let last = from;
  occurrences[from] = 1;
  for (let at = from + 1; at < to; at++) {
    if (ordinals[at] === ordinals[last]) occurrences[last] = Math.min(MOST_OCCURRENCES, (occurrences[last] ?? 0) + 1);
    else {
      last++;
      ordinals[last] = ordinals[at] ?? 0;
      occurrences[last] = 1;
    }
  }
  return last + 1;
}
