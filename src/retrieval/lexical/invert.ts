import { MOST_OCCURRENCES, type PostingsWriter } from './postings.ts';

/** Terms of all passages in one row, as term numbers, with {@link NO_TERM} where two neighbours make no pair. */
export interface TermStream {
  readonly terms: Uint32Array;
  /** Where each passage's terms start; one more than there are passages. */
  readonly passageStarts: Uint32Array;
  /** Number of different terms; term numbers are below it. */
  readonly vocabulary: number;
}

export const NO_TERM = 0xffffffff;

/** Writes the postings of every term by counting sort; returns where each starts in the writer, and the end. */
export function invertTerms(stream: TermStream, writer: PostingsWriter): Uint32Array {
  const starts = heldStarts(stream);
  const next = starts.slice();
  const ordinals = new Uint32Array(starts[stream.vocabulary] ?? 0);
  const occurrences = new Uint8Array(ordinals.length);
  fill(stream, starts, next, ordinals, occurrences);
  const written = new Uint32Array(stream.vocabulary + 1);
  for (let term = 0; term < stream.vocabulary; term++) {
    written[term] = writer.length;
    writer.write(ordinals, occurrences, starts[term] ?? 0, starts[term + 1] ?? 0);
  }
  written[stream.vocabulary] = writer.length;
  return written;
}

/** Where each term's passages start when they stand in one row. */
function heldStarts({ terms, passageStarts, vocabulary }: TermStream): Uint32Array {
  const starts = new Uint32Array(vocabulary + 1);
  const seenIn = new Uint32Array(vocabulary);
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const end = passageStarts[passage + 1] ?? 0;
    for (let at = passageStarts[passage] ?? 0; at < end; at++) {
      const term = terms[at] ?? NO_TERM;
      if (term === NO_TERM || seenIn[term] === passage + 1) continue;
      seenIn[term] = passage + 1;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
  }
  for (let term = 0; term < vocabulary; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

function fill(
  { terms, passageStarts }: TermStream,
  starts: Uint32Array,
  next: Uint32Array,
  ordinals: Uint32Array,
  occurrences: Uint8Array,
): void {
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const end = passageStarts[passage + 1] ?? 0;
    for (let at = passageStarts[passage] ?? 0; at < end; at++) {
      const term = terms[at] ?? NO_TERM;
      if (term === NO_TERM) continue;
      const place = next[term] ?? 0;
      const again = place > (starts[term] ?? 0) && ordinals[place - 1] === passage;
      if (!again) {
        ordinals[place] = passage;
        occurrences[place] = 1;
        next[term] = place + 1;
      } else if ((occurrences[place - 1] ?? 0) < MOST_OCCURRENCES)
        occurrences[place - 1] = (occurrences[place - 1] ?? 0) + 1;
    }
  }
}
