import type { Day, Validity } from '../../corpus/model.ts';
import type { Retriever } from '../../retrieval/model.ts';
import type { Draft } from '../draft.ts';
import type { Family } from './families.ts';
import { linesOf, type Line } from './lines.ts';

/** A document of many passages (a law, a long page) is quoted only where it was found. */
const WHOLE_UP_TO = 40;

/** The lines of a subject that may be quoted: those in force on a day asked about, else those of the passages found. */
export function linesForDocument(family: Family, retriever: Retriever, draft: Draft): readonly Line[] {
  const { document } = family;
  const own = retriever.passagesOf(document.id);
  const found = new Set(family.hits.map(({ passage }) => passage.id));
  const passages = own.length <= WHOLE_UP_TO ? own : own.filter(({ id }) => found.has(id));
  const days = draft.days.some((day) => isIn(document, day)) ? draft.days : [draft.today];
  const inForce = passages.filter((passage) => days.some((day) => isIn(passage, day)));
  return (inForce.length > 0 ? inForce : passages).flatMap((passage) => linesOf(passage, document));
}

/** Whether a day is inside a validity. */
export function isIn({ effectiveFrom, effectiveTo }: Validity, day: Day): boolean {
  return (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo);
}
