import type { Day, Language } from '../../corpus/model.ts';
import type { AnswerBlock, Citation } from '../model.ts';
import { fill, textsIn, writeDay } from '../texts/texts.ts';

/** The note that says which rule holds from when to when, one sentence a source number. */
export function basisNote(citations: readonly Citation[], language: Language): AnswerBlock | null {
  const texts = textsIn(language);
  const seen = new Set<string>();
  const parts: string[] = [];
  const cites: number[] = [];
  citations.forEach((citation, index) => {
    if (citation.number === null) return;
    const key = `${citation.number} ${citation.effectiveFrom ?? ''} ${citation.effectiveTo ?? ''}`;
    if (seen.has(key) || parts.length === 3) return;
    seen.add(key);
    const span = validity(citation, language);
    parts.push(`${fill(texts.basis, { source: citation.number })}${span === '' ? '' : ` (${span})`}.`);
    cites.push(index);
  });
  return parts.length === 0 ? null : { kind: 'note', text: parts.join(' '), cites };
}

/** "in force from … to …" in words; empty when neither day is known. */
export function validity(
  { effectiveFrom, effectiveTo }: Pick<Citation, 'effectiveFrom' | 'effectiveTo'>,
  language: Language,
): string {
  const texts = textsIn(language);
  const values = {
    from: effectiveFrom === null ? '' : writeDay(effectiveFrom, language),
    to: effectiveTo === null ? '' : writeDay(effectiveTo, language),
  };
  if (effectiveFrom !== null && effectiveTo !== null) return fill(texts.inForceFromTo, values);
  if (effectiveFrom !== null) return fill(texts.inForceFrom, values);
  return effectiveTo === null ? '' : fill(texts.inForceTo, values);
}

/** Whether what is cited has ended, or has not begun, on the day of the look-up. */
export function timingNote(citation: Citation | undefined, language: Language, today: Day): AnswerBlock | null {
  if (citation === undefined) return null;
  const texts = textsIn(language);
  const { effectiveFrom: from, effectiveTo: to } = citation;
  if (to !== null && to < today)
    return { kind: 'note', text: fill(texts.ended, { to: writeDay(to, language) }), cites: [] };
  if (from !== null && from > today) {
    return { kind: 'note', text: fill(texts.startsLater, { from: writeDay(from, language) }), cites: [] };
  }
  return null;
}

/** The last line of each answer: the day of the look-up. */
export function lookedUpNote(language: Language, today: Day): AnswerBlock {
  return { kind: 'note', text: fill(textsIn(language).lookedUp, { day: writeDay(today, language) }), cites: [] };
}
