import type { SpanJudge } from '../../retrieval/model.ts';
import type { Family } from './families.ts';
import type { ScoredLine } from './score-lines.ts';

/** Share of the question's telling words that one passage of the subject, its headings and names included, must hold. */
const SUBJECT = 0.5;
/** Share that one of the lines quoted must hold by itself. */
const LINE = 0.25;

/** Whether the documents say what was asked: enough of the question's telling words stand in the subject and in a line to quote. */
export function isEvidence(family: Family, lines: readonly ScoredLine[], judge: SpanJudge): boolean {
  const line = Math.max(0, ...lines.slice(0, 5).map(({ share }) => share));
  if (line < LINE) return false;
  const subject = family.hits.map(({ passage }) => judge(`${passage.context}\n${passage.text}`, passage.language));
  return Math.max(0, ...subject) >= SUBJECT;
}
