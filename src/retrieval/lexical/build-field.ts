import type { FieldSections } from './file.ts';
import { createGrowingUint32 } from './growing.ts';
import { invertPairs, pairLengths } from './invert-pairs.ts';
import { invertTerms, NO_TERM, type TermStream } from './invert.ts';
import type { FieldPlan } from './model.ts';
import { fieldNorms } from './norms.ts';
import { createPostingsWriter } from './postings.ts';

/** Gathers one field of all passages, and its pairs. */
export interface FieldBuilder {
  add(terms: readonly string[]): void;
  /** The field's sections and, where it has pairs, theirs. */
  finish(): readonly FieldSections[];
}

/** Terms become numbers once, as they come; all that follows is on rows of numbers. */
export function createFieldBuilder(plan: FieldPlan): FieldBuilder {
  const numbers = new Map<string, number>();
  const stream = createGrowingUint32();
  const passageStarts = createGrowingUint32();
  const lengths = createGrowingUint32();
  passageStarts.push(0);
  return {
    add(terms) {
      let length = 0;
      for (const term of terms) {
        if (term === '') {
          stream.push(NO_TERM);
          continue;
        }
        let number = numbers.get(term);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(term, number);
        }
        stream.push(number);
        length++;
      }
      lengths.push(length);
      passageStarts.push(stream.length);
    },
    finish() {
      const { bytes, starts, rank } = sortedDictionary([...numbers.keys()]);
      const ranked = {
        terms: renumber(stream.values(), rank),
        passageStarts: passageStarts.values(),
        vocabulary: rank.length,
      };
      const single = termField(plan, ranked, lengths.values(), { kind: 'terms', bytes, starts });
      return plan.pairs === undefined ? [single] : [single, pairField(plan, plan.pairs, ranked)];
    },
  };
}

/** Terms one after the other, sorted by their UTF-8 bytes; `rank` leads from a term's number to its place. */
function sortedDictionary(terms: readonly string[]) {
  const encoded = terms.map((term, number) => ({ bytes: Buffer.from(term), number }));
  encoded.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const rank = new Uint32Array(terms.length);
  const starts = new Uint32Array(terms.length + 1);
  encoded.forEach(({ bytes, number }, place) => {
    rank[number] = place;
    starts[place + 1] = (starts[place] ?? 0) + bytes.length;
  });
  return { bytes: Buffer.concat(encoded.map(({ bytes }) => bytes)), starts, rank };
}

function renumber(terms: Uint32Array, rank: Uint32Array): Uint32Array {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? NO_TERM;
    if (term !== NO_TERM) terms[at] = rank[term] ?? 0;
  }
  return terms;
}

function termField(
  { name, b }: FieldPlan,
  stream: TermStream,
  lengths: Uint32Array,
  dictionary: FieldSections['dictionary'],
): FieldSections {
  const writer = createPostingsWriter(normOfEach(lengths, b));
  const starts = invertTerms(stream, writer);
  return { name, b, lengths, dictionary, starts, postings: writer.values() };
}

function pairField({ name: of, b }: FieldPlan, name: string, stream: TermStream): FieldSections {
  const lengths = pairLengths(stream);
  const writer = createPostingsWriter(normOfEach(lengths, b));
  const { firstStarts, seconds, starts } = invertPairs(stream, writer);
  return {
    name,
    b,
    lengths,
    dictionary: { kind: 'pairs', of, firstStarts, seconds },
    starts,
    postings: writer.values(),
  };
}

function normOfEach(lengths: Uint32Array, b: number): Float64Array {
  const { byLength } = fieldNorms(lengths, b);
  return Float64Array.from(lengths, (length) => byLength[length] ?? 1);
}
