import { PAIR_JOINT } from '../../language/analyse.ts';
import type { FieldSections } from './file.ts';

/** All terms of a field in the order of their postings; `fields` are those of the same file. */
export function* readTerms(field: FieldSections, fields: readonly FieldSections[]): Generator<string> {
  const { dictionary } = field;
  if (dictionary.kind === 'terms') {
    const decoder = new TextDecoder();
    const { bytes, starts } = dictionary;
    for (let at = 0; at < starts.length - 1; at++) yield decoder.decode(bytes.subarray(starts[at], starts[at + 1]));
    return;
  }
  const paired = fields.find(({ name }) => name === dictionary.of);
  if (paired?.dictionary.kind !== 'terms')
    throw new Error(`lexical index: field ${field.name} pairs no field of terms`);
  const words = [...readTerms(paired, fields)];
  const { firstStarts, seconds } = dictionary;
  for (const [place, first] of words.entries()) {
    for (let at = firstStarts[place] ?? 0; at < (firstStarts[place + 1] ?? 0); at++)
      yield first + PAIR_JOINT + (words[seconds[at] ?? 0] ?? '');
  }
}
