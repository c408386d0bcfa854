import type { Day, Language } from '../../../corpus/model.ts';
import type { SpanJudge } from '../../../retrieval/model.ts';
import {
  type Figure,
  type FigureFault,
  figureFault,
  figuresOf,
  rateFault,
  spokenFault,
  yearsFault,
} from './figures.ts';
import { polarityFault } from './polarity.ts';
import { whoFault } from './who.ts';

/** A span that a sentence rests on. */
export interface Span {
  readonly text: string;
  readonly language: Language;
  /** Title of the document and headings above the span. */
  readonly context: string;
  /** Number of the source, for sentences that name it. */
  readonly number: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Why a sentence does not follow from its spans. */
export type Mismatch = FigureFault | 'polarity' | 'who' | 'link' | 'words';

/** Least share of a sentence's telling words that its spans hold, and that they hold with their headings. */
const SUPPORT = { spans: 0.45, withContext: 0.5 };
/** A translated span is met through the translation table, which knows only part of the words. */
const TRANSLATED = 0.55;

/** Addresses and handles however they are written; the gate knows only whole links. */
const ADDRESS =
  /[\p{L}\d-]+\.(?:com|net|org|vn|io|me|info|xyz|app|gov|edu|ly|co|site|online|top)(?![\p{L}\d])|(?<![\p{L}\d])@\w{3,}/giu;

/**
 * By rule, whether a sentence follows from the spans it cites: its figures with their units and bounds, its dates, its negations, whom it
 * speaks of, its addresses, and most of its words. It judges wording that comes from a model; quoted lines need no such check.
 * @param judge of spans, as retrieval has it: shares by idf, translations counted
 * @returns what does not follow, or `null`
 */
export function mismatch(
  sentence: string,
  language: Language,
  spans: readonly Span[],
  judge: (text: string, language: Language) => SpanJudge,
): Mismatch | null {
  if (spans.length === 0) return 'words';
  const cited = spans.map(({ text }) => text).join('\n');
  const context = spans.map((span) => `${span.context}\n${span.number ?? ''}`).join('\n');
  const spanLanguage = spans[0]?.language ?? language;
  const fault = figureFault(
    figuresOf(sentence, language),
    spans.flatMap((span) => figuresOf(span.text, span.language)),
    spans.flatMap(besides),
  );
  if (fault !== null) return fault;
  if (spokenFault(sentence, cited, language, spanLanguage)) return 'figure';
  if (yearsFault(sentence, `${cited}\n${context}`)) return 'figure';
  if (rateFault(sentence, `${cited}\n${context}`)) return 'unit';
  if (polarityFault(sentence, language, spans)) return 'polarity';
  if (whoFault(sentence, language, spans, context)) return 'who';
  if ((sentence.match(ADDRESS) ?? []).some((address) => !cited.includes(address))) return 'link';
  return isSupported(sentence, language, spans, judge) ? null : 'words';
}

/** Shares of a sentence's words that its spans hold: alone, and with their headings. */
function supportOf(
  sentence: string,
  language: Language,
  spans: readonly Span[],
  judge: (text: string, language: Language) => SpanJudge,
): { readonly alone: number; readonly withContext: number } {
  const judgeSpan = judge(sentence, language);
  const [first] = spans;
  if (first === undefined) return { alone: 0, withContext: 0 };
  const text = spans.map((span) => span.text).join('\n');
  const context = spans.map((span) => span.context).join('\n');
  return {
    alone: judgeSpan(text, first.language),
    withContext: judgeSpan(`${text}\n${context}`, first.language),
  };
}

function isSupported(
  sentence: string,
  language: Language,
  spans: readonly Span[],
  judge: (text: string, language: Language) => SpanJudge,
): boolean {
  const { alone, withContext } = supportOf(sentence, language, spans, judge);
  if (spans.some((span) => span.language !== language)) return withContext >= TRANSLATED;
  return alone >= SUPPORT.spans && withContext >= SUPPORT.withContext;
}

/** What may be said besides the span's own figures: those of its title and number, and the days it is in force. */
function besides({ context, number, from, to, language }: Span): readonly Figure[] {
  const day = (value: Day | null, bound: 'least' | 'most'): readonly Figure[] =>
    value === null
      ? []
      : [
          {
            quantity: { kind: 'date', readings: [value], text: value, start: 0, end: value.length },
            unit: null,
            rate: null,
            bound,
          },
        ];
  return [...figuresOf(`${context} ${number ?? ''}`, language), ...day(from, 'least'), ...day(to, 'most')];
}
