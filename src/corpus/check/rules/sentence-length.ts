import { splitSentences } from '../../../language/sentences.ts';
import type { Rule } from '../checked-corpus.ts';

/** Longest sentence that a tired person still reads, in words. */
const LONGEST = 50;

/** No sentence is longer than a person can read in one go. */
export const sentenceLength: Rule = ({ documents }) =>
  documents.flatMap(({ file, body }) =>
    body.flatMap(({ line, kind, text }) =>
      kind === 'heading'
        ? []
        : splitSentences(text)
            .map((sentence) => sentence.split(/\s+/u).length)
            .filter((words) => words > LONGEST)
            .map((words) => ({
              file,
              line,
              message: `a sentence of ${words} words; part it into sentences of 20 words or fewer`,
            })),
    ),
  );
