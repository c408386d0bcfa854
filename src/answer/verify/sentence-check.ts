import type { Source } from '../../corpus/model.ts';
import type { Language } from '../../corpus/model.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import { citationOf } from '../compose/citations.ts';
import type { Line } from '../compose/lines.ts';
import { mismatch, type Mismatch, type Span } from './entailment/entails.ts';
import { ungrounded } from './gate.ts';

/** Why a sentence worded by a model may not leave: the gate found a figure that is not cited, or it does not follow from its lines. */
export type Fault = 'ungrounded' | Mismatch;

/** What the check of sentences needs to know. */
export interface SentenceCheck {
  readonly judge: (text: string, language: Language) => SpanJudge;
  readonly sources: ReadonlyMap<string, Source>;
  readonly today: string;
}

/**
 * The gate and the entailment by rule for one sentence and the lines it cites. Stricter than for quoted lines: the figures of the question
 * are no evidence, or a threshold could be replaced by the income that a person told.
 */
export function faultOf(
  sentence: string,
  language: Language,
  lines: readonly Line[],
  { judge, sources, today }: SentenceCheck,
): Fault | null {
  const languages = new Map(lines.map(({ document }) => [document.id, document.language]));
  const citations = lines.map(({ passage, document, text }) => citationOf(passage, document, text, sources));
  const open = ungrounded(
    { text: sentence, citations },
    { language, languageOf: (document) => languages.get(document) ?? language, given: [], today },
  );
  if (open.length > 0) return 'ungrounded';
  const spans = lines.map(
    ({ text, passage, document }, at): Span => ({
      text,
      language: document.language,
      context: [document.title, ...passage.headings].join('\n'),
      number: citations[at]?.number ?? null,
      from: citations[at]?.effectiveFrom ?? null,
      to: citations[at]?.effectiveTo ?? null,
    }),
  );
  return mismatch(sentence, language, spans, judge);
}
