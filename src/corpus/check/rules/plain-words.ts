import { spelledNumbers } from '../../../language/spelled-numbers.ts';
import type { Rule } from '../checked-corpus.ts';
import { dataTexts } from '../data-texts.ts';

/** Short forms that everybody reads; `UBND cấp xã` is written out where a document names it first. */
const KNOWN = new Set(['UBND', 'HIV', 'VND', 'II', 'III']);
const SHORT_FORM = /(?<![\p{L}\p{N}/.-])\p{Lu}[\p{Lu}&]+(?![\p{L}\p{N}/-])/gu;
const COMMUNE = 'UBND cấp xã';
const COMMUNE_WRITTEN_OUT = 'xã, phường, đặc khu (UBND cấp xã';

/** Numbers stand in digits; documents write short forms out, and say what the commune's committee is before they use its short name. */
export const plainWords: Rule = (corpus) => [...inDocuments(corpus), ...inData(corpus)];

const inData: Rule = (corpus) =>
  dataTexts(corpus).flatMap(({ file, line, vi, en }) =>
    [...spelledNumbers(vi, 'vi'), ...spelledNumbers(en, 'en')].map((word) => ({ file, line, message: inDigits(word) })),
  );

const inDigits = (word: string): string => `“${word}” is easier to read in digits`;

const inDocuments: Rule = ({ documents }) =>
  documents.flatMap(({ file, front, body }) => {
    const said = body.filter((it) => it.kind !== 'heading');
    const first = said.find((it) => it.text.includes(COMMUNE));
    const bare = first !== undefined && !first.text.includes(COMMUNE_WRITTEN_OUT) ? [first] : [];
    return [
      ...bare.map(({ line }) => ({ file, line, message: `say “UBND ${COMMUNE_WRITTEN_OUT})” the first time` })),
      ...said.flatMap(({ line, text }) => [
        ...spelledNumbers(text, front.language).map((word) => ({
          file,
          line,
          message: inDigits(word),
        })),
        ...[...text.matchAll(SHORT_FORM)]
          .filter(([word]) => !KNOWN.has(word))
          .map(([word]) => ({ file, line, message: `“${word}” is a short form; write it out` })),
      ]),
    ];
  });
