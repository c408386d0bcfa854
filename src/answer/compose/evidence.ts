import type { SpanJudge } from '../../retrieval/model.ts';
import type { Wanted } from '../understanding/facets.ts';
import type { Family } from './families.ts';
import { holdsWanted, type ScoredLine } from './score-lines.ts';

/** Least sum of the two shares below for a question of the field, and for one whose words are not of the field. */
const ENOUGH = { inField: 0.55, outside: 0.85 };
/** A line that holds less than this part of what the sentence "not confirmed" holds does not answer. */
const ANSWERS_GAP = 0.75;
/** Least share of the question that such a sentence must hold to be the reply. */
const GAP = 0.4;

/** What a subject is worth as evidence for a question. */
export interface Evidence {
  /** Share of the question's telling words that one passage of the subject holds, its headings and names included; 0 to 1. */
  readonly covered: number;
  /** How well the question names the subject, 0 to 1. */
  readonly named: number;
}

/** Whether the documents speak of what was asked. */
export function isEvidence({ covered, named }: Evidence, inField: boolean): boolean {
  return covered + named >= (inField ? ENOUGH.inField : ENOUGH.outside);
}

/** The best share that one passage of a subject holds. */
export function coverageOf(family: Family, judge: SpanJudge): number {
  const shares = family.hits.map(({ passage }) => judge(`${passage.context}\n${passage.text}`, passage.language));
  return Math.max(0, ...shares);
}

/** A sentence of the documents that says a fact could not be confirmed. */
const NOT_CONFIRMED = /^(?:chưa xác nhận được|chưa tìm thấy|.{0,120}could not be confirmed|.{0,120}was not found)/iu;

/**
 * The sentence with which the documents themselves say that they do not know what was asked: it speaks more closely to the question than
 * any line that could answer. `null` when some line answers.
 */
export function admittedGap(lines: readonly ScoredLine[], wanted: Wanted): ScoredLine | null {
  const gaps = lines.filter(({ text }) => NOT_CONFIRMED.test(text)).sort((a, b) => b.share - a.share);
  const [gap] = gaps;
  if (gap === undefined) return null;
  const answers = lines.filter((line) => !NOT_CONFIRMED.test(line.text) && line.section !== 'outdated');
  const able = answers.filter(
    (line) => wanted === null || wanted === 'yes_no' || holdsWanted(line.text, wanted, line.document.language),
  );
  const best = Math.max(0, ...able.map(({ share }) => share));
  return gap.share >= GAP && best < ANSWERS_GAP * gap.share ? gap : null;
}

/** Whether any of the lines to quote holds a value of the kind asked for; true when no kind is asked for. */
export function answersKind(lines: readonly ScoredLine[], wanted: Wanted): boolean {
  if (wanted === null || wanted === 'yes_no') return true;
  return lines.some((line) => holdsWanted(line.text, wanted, line.document.language));
}
