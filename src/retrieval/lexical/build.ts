import { createGrowingUint32 } from './growing.ts';
import { type PackedField, packIndex } from './packed.ts';

/** One field of an index to build. */
export interface FieldPlan {
  readonly name: string;
  /** Name of the field that holds the pairs of neighbouring terms of this one; none when absent. */
  readonly pairs?: string;
  /** Length normalisation of BM25, 0 (none) to 1 (full). */
  readonly b: number;
}

export interface LexicalPlan {
  /** Saturation of BM25. */
  readonly k1: number;
  readonly fields: readonly FieldPlan[];
}

export interface LexicalBuilder {
  /**
   * Adds the next passage; the first has ordinal 0.
   *
   * @param terms by field, in the order of the text, repeats kept; an empty string stands where no pair may be formed.
   */
  add(terms: Readonly<Partial<Record<string, readonly string[]>>>): void;
  /** The whole index as one file's bytes, for `openLexicalIndex`. The builder is spent. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Builds a lexical index in memory; deterministic: the same passages in the same order give the same bytes. */
export function createLexicalBuilder(plan: LexicalPlan): LexicalBuilder {
  const fields = plan.fields.flatMap((field) => fieldBuilders(field));
  let passages = 0;
  return {
    add(terms) {
      for (const field of fields) field.add(terms[field.reads] ?? []);
      passages++;
    },
    finish: () =>
      packIndex(
        plan.k1,
        passages,
        fields.map((field) => field.finish()),
      ),
  };
}

interface FieldBuilder {
  readonly reads: string;
  add(terms: readonly string[]): void;
  finish(): PackedField;
}

function fieldBuilders(plan: FieldPlan): readonly FieldBuilder[] {
  const single = fieldBuilder(plan.name, plan.name, plan.b, (terms) => terms.filter((term) => term !== ''));
  if (plan.pairs === undefined) return [single];
  return [single, fieldBuilder(plan.pairs, plan.name, plan.b, neighbours)];
}

function neighbours(terms: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (let i = 1; i < terms.length; i++) if (terms[i - 1] && terms[i]) pairs.push(`${terms[i - 1]}_${terms[i]}`);
  return pairs;
}

function fieldBuilder(
  name: string,
  reads: string,
  b: number,
  form: (terms: readonly string[]) => readonly string[],
): FieldBuilder {
  const ids = new Map<string, number>();
  const stream = createGrowingUint32();
  const lengths = createGrowingUint32();
  return {
    reads,
    add(terms) {
      const formed = form(terms);
      for (const term of formed) {
        let id = ids.get(term);
        if (id === undefined) ids.set(term, (id = ids.size));
        stream.push(id);
      }
      lengths.push(formed.length);
    },
    finish: () => ({
      name,
      b,
      lengths: lengths.values(),
      ...invert([...ids.keys()], stream.values(), lengths.values()),
    }),
  };
}

const MOST_OCCURRENCES = 255;

/** Counting sort of (term, passage) by term; passages come in order already. */
function invert(terms: readonly string[], stream: Uint32Array, lengths: Uint32Array) {
  const order = Uint32Array.from(terms.keys()).sort((a, b) =>
    Buffer.compare(Buffer.from(terms[a] ?? ''), Buffer.from(terms[b] ?? '')),
  );
  const rank = new Uint32Array(terms.length);
  order.forEach((id, place) => {
    rank[id] = place;
  });
  const starts = new Uint32Array(terms.length + 1);
  forEachDistinct(rank, stream, lengths, (term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let i = 0; i < terms.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(starts[terms.length] ?? 0);
  forEachDistinct(rank, stream, lengths, (term, passage, count) => {
    postings[next[term] ?? 0] = passage * 256 + Math.min(count, MOST_OCCURRENCES);
    next[term] = (next[term] ?? 0) + 1;
  });
  return { terms: Array.from(order, (id) => terms[id] ?? ''), starts, postings };
}

function forEachDistinct(
  rank: Uint32Array,
  stream: Uint32Array,
  lengths: Uint32Array,
  visit: (term: number, passage: number, count: number) => void,
): void {
  let at = 0;
  const counts = new Map<number, number>();
  for (let passage = 0; passage < lengths.length; passage++) {
    counts.clear();
    const end = at + (lengths[passage] ?? 0);
    for (; at < end; at++) {
      const term = rank[stream[at] ?? 0] ?? 0;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const [term, count] of counts) visit(term, passage, count);
  }
}
