import { foldDiacritics } from '../../src/language/fold.ts';
import { writeSpokenNumbers } from '../../src/language/spoken-numbers.ts';
import { findQuantities, sameQuantity, type Quantity } from '../../src/language/quantities.ts';
import type { Answer } from '../../src/answer/model.ts';
import { renderText } from '../../src/answer/render-text.ts';
import type { Golden } from './golden-set.ts';

/** What a golden question says of one answer. */
export interface Verdict {
  readonly golden: Golden;
  readonly answer: Answer;
  readonly ms: number;
  readonly statusRight: boolean;
  /** Share of the expected facts found in the answer; null when none is expected. */
  readonly facts: number | null;
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
  /** Share of the citations that point to an expected document; null when there is nothing to compare. */
  readonly citations: number | null;
  /** Figures of the answer that are in no cited span. */
  readonly ungrounded: readonly string[];
  /** Rank of the first expected document in retrieval, 1-based; 0 when not among the first ten; null when not asked. */
  readonly rank: number | null;
}

/** Compares an answer with what is expected. @param ranked documents found by retrieval alone, best first, without language ending. */
export function judgeAnswer(golden: Golden, answer: Answer, ms: number, ranked: readonly string[]): Verdict {
  const text = renderText(answer);
  const missing = golden.facts.filter((ways) => !ways.some((way) => holds(text, way))).map(([way = '']) => way);
  const cited = answer.citations.map(({ document }) => family(document));
  const at = ranked.findIndex((document) => isExpected(document, golden));
  return {
    golden,
    answer,
    ms,
    statusRight: golden.status.includes(answer.status),
    facts: golden.facts.length === 0 ? null : 1 - missing.length / golden.facts.length,
    missing,
    forbidden: golden.absent.filter((way) => holds(text, way)),
    citations:
      golden.documents.length === 0 || cited.length === 0
        ? null
        : cited.filter((document) => isExpected(document, golden)).length / cited.length,
    ungrounded: ungroundedFigures(text, answer, `${golden.after.join(' ')} ${golden.text} ${answer.turn.text}`),
    rank: golden.documents.length === 0 ? null : at + 1,
  };
}

/** A document without its language, `schemes/loan-poor`. */
export function family(document: string): string {
  return document.replace(/\.(?:vi|en)$/u, '');
}

/** Whether a document without its language is one that the question names. */
export function isExpected(document: string, golden: Pick<Golden, 'documents'>): boolean {
  return golden.documents.some((wanted) =>
    wanted.endsWith('*') ? document.startsWith(wanted.slice(0, -1)) : document === wanted,
  );
}

/** A way with figures is found by value (`1,5 triệu` = `1.500.000`), its words without marks and case. */
function holds(text: string, way: string): boolean {
  if (foldDiacritics(text).includes(foldDiacritics(way))) return true;
  const wanted = bothReadings(way);
  if (wanted.length === 0) return false;
  const words = foldDiacritics(way)
    .replaceAll(/[\d.,/%-]+/gu, ' ')
    .trim();
  const present = bothReadings(text);
  return words === '' && wanted.every((quantity) => present.some((other) => sameQuantity(quantity, other)));
}

function bothReadings(text: string): readonly Quantity[] {
  return [...findQuantities(text, 'vi'), ...findQuantities(text, 'en')];
}

/** Written apart from the gate, so that a hole in the gate shows: every figure of the text against every cited span, field by field. */
function ungroundedFigures(text: string, answer: Answer, asked: string): readonly string[] {
  const spans = answer.citations
    .flatMap(({ quote, title, number, url, effectiveFrom, effectiveTo }) => [
      quote,
      title,
      number,
      url,
      effectiveFrom,
      effectiveTo,
    ])
    .filter((part) => part !== null)
    .join(' \n ');
  // What a person says in words ("bốn tuổi") may be repeated in digits.
  const given = `${asked} \n ${writeSpokenNumbers(asked)}`;
  const known = [...bothReadings(spans), ...bothReadings(given), ...bothReadings(answer.asOf)];
  const body = text.replaceAll(/ ?\[\d+\]/gu, '');
  if (answer.status !== 'answered') return [];
  return findQuantities(body, answer.language)
    .filter((quantity) => !known.some((other) => sameQuantity(quantity, other)))
    .filter((quantity) => !isWorkedOut(quantity, body, known))
    .map((quantity) => quantity.text);
}

/** How an answer says that it worked a figure out: in words, or by the comparison or product that it stands in. */
const WORKED_OUT = /số tính ra|worked out|tính ra|hơn|kém|thấp|cao|above|below|over|under|more|less|×|÷|=|:/u;
const NEAR = 60;

/** A figure that says it was worked out is grounded when a sum, difference or ratio of two cited figures gives it. */
function isWorkedOut(quantity: Quantity, body: string, known: readonly Quantity[]): boolean {
  if (!WORKED_OUT.test(body.slice(Math.max(0, quantity.start - NEAR), quantity.end + NEAR))) return false;
  const wanted = Math.abs(Number(quantity.readings[0]));
  const decimals = quantity.readings[0]?.split('.')[1]?.length ?? 0;
  const numbers = known.flatMap(({ readings }) => readings.map(Number)).filter((value) => Number.isFinite(value));
  const rounds = (value: number): boolean => Math.abs(Math.abs(value) - wanted) <= 0.5 * 10 ** -decimals + 1e-9;
  return numbers.some((a) =>
    numbers.some(
      (b) => rounds(a - b) || rounds(a + b) || rounds(a * b) || (b !== 0 && (rounds(a / b) || rounds((100 * a) / b))),
    ),
  );
}
