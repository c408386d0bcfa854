import type { LexicalHit, LexicalIndex, LexicalQuery, TermGroup } from './model.ts';
import { type OpenedField, openFile } from './packed.ts';

interface Field extends OpenedField {
  /** `1 - b + b * length / mean length` of each passage. */
  readonly norms: Float32Array;
  /** Passages that have the field. */
  readonly filled: number;
}

/** Opens an index that `createLexicalBuilder` wrote. Throws when the bytes are no index. */
export function openLexicalIndex(bytes: Uint8Array): LexicalIndex {
  const file = openFile(bytes);
  const fields = new Map(file.fields.map((field) => [field.name, withNorms(field)]));
  const rowOf = (name: string, term: string) => {
    const field = fields.get(name);
    const place = field ? findTerm(field, term) : -1;
    if (!field || place < 0) return undefined;
    return { field, postings: field.postings.subarray(field.starts[place], field.starts[place + 1]) };
  };
  const documentFrequency = (name: string, term: string) => rowOf(name, term)?.postings.length ?? 0;
  const frequency = (name: string, term: string, ordinal: number) => {
    const postings = rowOf(name, term)?.postings ?? [];
    for (const posting of postings) if (Math.floor(posting / 256) === ordinal) return posting % 256;
    return 0;
  };
  const idf = (group: TermGroup) => {
    const total = Math.max(0, ...group.terms.map((term) => fields.get(term.field)?.filled ?? 0));
    const weight = group.terms.reduce((sum, term) => sum + term.weight, 0);
    const held = group.terms.reduce((sum, term) => sum + term.weight * documentFrequency(term.field, term.term), 0);
    const df = weight > 0 ? held / weight : 0;
    return Math.log(1 + (total - df + 0.5) / (df + 0.5));
  };
  const search = (query: LexicalQuery): readonly LexicalHit[] => {
    const scores = new Float64Array(file.passages);
    for (const group of query.groups) {
      const sums = new Float64Array(file.passages);
      for (const term of group.terms) {
        const row = rowOf(term.field, term.term);
        for (const posting of row?.postings ?? []) {
          const ordinal = Math.floor(posting / 256);
          sums[ordinal] = (sums[ordinal] ?? 0) + (term.weight * (posting % 256)) / (row?.field.norms[ordinal] ?? 1);
        }
      }
      const factor = group.boost * idf(group) * (file.k1 + 1);
      sums.forEach((sum, ordinal) => {
        if (sum > 0) scores[ordinal] = (scores[ordinal] ?? 0) + (factor * sum) / (sum + file.k1);
      });
    }
    return best(scores, query);
  };
  const holds = (group: TermGroup, ordinal: number) =>
    group.terms.some((term) => frequency(term.field, term.term, ordinal) > 0);
  return { passages: file.passages, fields: [...fields.keys()], search, documentFrequency, idf, frequency, holds };
}

function best(scores: Float64Array, { k, accepts, minScore = 0 }: LexicalQuery): readonly LexicalHit[] {
  const hits: LexicalHit[] = [];
  scores.forEach((score, ordinal) => {
    if (score > 0 && score >= minScore && (accepts?.(ordinal) ?? true)) hits.push({ ordinal, score });
  });
  return hits.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, k);
}

function withNorms(field: OpenedField): Field {
  let total = 0;
  let filled = 0;
  for (const length of field.lengths) {
    total += length;
    if (length > 0) filled++;
  }
  const mean = filled > 0 ? total / filled : 1;
  return {
    ...field,
    filled,
    norms: Float32Array.from(field.lengths, (length) => 1 - field.b + (field.b * length) / mean),
  };
}

function findTerm(field: OpenedField, term: string): number {
  const wanted = Buffer.from(term);
  let low = 0;
  let high = field.termStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = field.termBytes.subarray(field.termStarts[middle], field.termStarts[middle + 1]).compare(wanted);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
