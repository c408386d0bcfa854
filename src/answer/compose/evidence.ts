import type { Draft } from '../draft.ts';
import type { Family } from './families.ts';
import type { ScoredLine } from './score-lines.ts';

/** Share of the question's telling words that the subject as a whole must hold. */
const SUBJECT = 0.5;
/** Share that the line quoted first must hold by itself. */
const LINE = 0.25;

/** Whether the documents say what was asked: enough of the question's telling words stand in the subject and in the line quoted. */
export function isEvidence(family: Family, lines: readonly ScoredLine[], _draft: Draft): boolean {
  const share = Math.max(0, ...lines.slice(0, 5).map((line) => line.share));
  return family.coverage >= SUBJECT && share >= LINE;
}
