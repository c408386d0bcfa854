import type { Day } from '../model.ts';
import type { Fault } from '../tables/fault.ts';
import { type CheckedCorpus, readForCheck, type Rule } from './checked-corpus.ts';
import { computed } from './rules/computed.ts';
import { explainedTerms } from './rules/explained-terms.ts';
import { markers } from './rules/markers.ts';
import { pairs } from './rules/pairs.ts';
import { plainWords } from './rules/plain-words.ts';
import { references } from './rules/references.ts';
import { register } from './rules/register.ts';
import { repeats } from './rules/repeats.ts';
import { sameNumbers } from './rules/same-numbers.ts';
import { sections } from './rules/sections.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { spelling } from './rules/spelling.ts';
import { unread } from './rules/unread.ts';
import { validity } from './rules/validity.ts';

/** Every rule that a corpus of record keeps. */
const rules: readonly Rule[] = [
  pairs,
  sections,
  markers,
  sameNumbers,
  register,
  references,
  validity,
  computed,
  unread,
  spelling,
  repeats,
  sentenceLength,
  plainWords,
  explainedTerms,
];

/** What a check found: the corpus as read, and its faults by file and line. */
export interface CorpusCheck {
  readonly corpus: CheckedCorpus;
  readonly faults: readonly Fault[];
}

/**
 * Checks a corpus of record against every rule.
 * @param today the day against which the age of contacts is counted.
 * @throws {Failure} if the folder cannot be read at all.
 */
export async function checkCorpus(folder: string, today: Day): Promise<CorpusCheck> {
  const corpus = await readForCheck(folder, today);
  const faults = [...corpus.faults, ...rules.flatMap((rule) => rule(corpus))];
  return {
    corpus,
    faults: faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  };
}
