import { splitSentences } from '../../../language/sentences.ts';
import type { Rule } from '../checked-corpus.ts';
import type { CheckedDocument } from '../corpus-files.ts';

const SECTIONS = new Set(['', 'who']);
const IS = { vi: 'là', en: 'is' } as const;

/** Every term that needs it is explained in both languages, in a sentence that begins with the term and can be quoted alone (`explained-terms.csv`). */
export const explainedTerms: Rule = ({ documents, explained }) =>
  explained.flatMap(({ file, line, value }) =>
    (['vi', 'en'] as const).flatMap((language) => {
      const document = documents.find((it) => it.id === `${value.document}.${language}`);
      if (document === undefined)
        return [{ file, line, message: `document: ${value.document}.${language} is not in the corpus` }];
      const term = value[language];
      const message = `${document.id} explains “${term}” nowhere; begin a sentence of its summary or who section with “${term} … ${IS[language]} …”`;
      return explains(document, term, IS[language]) ? [] : [{ file, line, message }];
    }),
  );

/** A lead ("In 2026, ") and an article may come before the term, a few words ("in a rural area") after it. */
function explains({ body }: CheckedDocument, term: string, is: string): boolean {
  const named = term.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const begins = new RegExp(`^(?:[^,]{0,40}, )?(?:an? |the )?${named}(?: [^,.]{0,40})? ${is} `, 'u');
  return body
    .filter((it) => it.kind !== 'heading' && SECTIONS.has(it.section))
    .flatMap((it) => splitSentences(it.text))
    .some((sentence) => begins.test(sentence.toLowerCase()));
}
