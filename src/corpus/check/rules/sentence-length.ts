import { readingLoad } from '../../../language/reading-load.ts';
import { splitSentences } from '../../../language/sentences.ts';
import type { Fault } from '../../tables/fault.ts';
import type { Rule } from '../checked-corpus.ts';
import { dataTexts } from '../data-texts.ts';

/** Longest sentence, in words, and longest stretch of it without a pause; half of the corpus stays below 22 and 15. */
const LONGEST = { words: 36, clause: 30 };

/** No sentence, and no stretch of one without a pause, is longer than a tired person reads in one go. */
export const sentenceLength: Rule = (corpus) => [
  ...corpus.documents.flatMap(({ file, body }) =>
    body.flatMap(({ line, kind, text }) => (kind === 'heading' ? [] : faultsOf(text, file, line))),
  ),
  ...dataTexts(corpus).flatMap(({ file, line, vi, en }) => [vi, en].flatMap((text) => faultsOf(text, file, line))),
];

function faultsOf(text: string, file: string, line: number): readonly Fault[] {
  return splitSentences(text).flatMap((sentence) => {
    const { words, clause } = readingLoad(sentence);
    const long = `a sentence of ${words} words; part it into sentences of 20 words or fewer`;
    const breathless = `${clause} words without a comma; part the sentence, or reorder it`;
    return [
      ...(words > LONGEST.words ? [{ file, line, message: long }] : []),
      ...(clause > LONGEST.clause ? [{ file, line, message: breathless }] : []),
    ];
  });
}
