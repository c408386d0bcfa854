import type { Day, Language } from '../../corpus/model.ts';
import type { AnswerBlock, Citation } from '../model.ts';
import { fill, textsIn, writeDay } from '../texts/texts.ts';

/** The note that says which rule holds from when to when, one sentence a source number. */
export function basisNote(citations: readonly Citation[], language: Language): AnswerBlock | null {
  const texts = textsIn(language);
  const seen = new Set<string>();
  const parts: string[] = [];
  const cites: number[] = [];
  // A dated section is cited with its own, later days; the note speaks of the law, so the earliest days of a number count.
  const byDay = citations
    .map((citation, index) => ({ citation, index }))
    .sort((a, b) => (a.citation.effectiveFrom ?? '9999').localeCompare(b.citation.effectiveFrom ?? '9999'));
  byDay.forEach(({ citation, index }) => {
    if (citation.number === null) return;
    if (seen.has(citation.number) || parts.length === 3) return;
    seen.add(citation.number);
    const span = validity(citation, language);
    parts.push(
      `${fill(texts.basis, { source: nameOfDocument(citation.number, language) })}${span === '' ? '' : ` (${span})`}.`,
    );
    cites.push(index);
  });
  return parts.length === 0 ? null : { kind: 'note', text: parts.join(' '), cites };
}

const KINDS: readonly (readonly [RegExp, { readonly vi: string; readonly en: string }])[] = [
  [/NĐ-CP$/u, { vi: 'Nghị định', en: 'Decree' }],
  [/\/QĐ-|\/QĐ$/u, { vi: 'Quyết định', en: 'Decision' }],
  [/\/TTLT/u, { vi: 'Thông tư liên tịch', en: 'Joint Circular' }],
  [/\/TT-/u, { vi: 'Thông tư', en: 'Circular' }],
  [/\/CT-/u, { vi: 'Chỉ thị', en: 'Directive' }],
  [/\/NQ-/u, { vi: 'Nghị quyết', en: 'Resolution' }],
];

/** A document number with the kind that it tells, `Nghị định 351/2025/NĐ-CP`; numbers of laws and resolutions look alike and stay bare. */
export function nameOfDocument(number: string, language: Language): string {
  const kind = KINDS.find(([pattern]) => pattern.test(number))?.[1][language];
  return kind === undefined ? number : `${kind} ${number}`;
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
