import type { Day, Language } from '../../corpus/model.ts';
import { findQuantities, sameQuantity, type Quantity } from '../../language/quantities.ts';
import type { Citation } from '../model.ts';

/** A sentence about to leave, and the citations it rests on. */
export interface Claim {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** What the gate knows besides the citations. */
export interface GateContext {
  readonly language: Language;
  /** Language of each cited document, for reading its numbers. */
  readonly languageOf: (document: string) => Language;
  /** Quantities that the question itself brought, and the day of the look-up: they may be repeated. */
  readonly given: readonly Quantity[];
  readonly today: Day;
}

/**
 * Quantities of a sentence that no cited span holds: amounts, percentages, dates, phones, links, document numbers.
 * `1.500.000`, `1500000`, `1,5 triệu` and `1.5 million` are the same. The number, address, and days in force of a citation count as cited.
 * @returns the ungrounded ones; empty when the sentence may leave.
 */
export function ungrounded(claim: Claim, context: GateContext): readonly Quantity[] {
  const stated = findQuantities(claim.text, context.language);
  if (stated.length === 0) return [];
  const cited = claim.citations.flatMap((citation) => quantitiesOf(citation, context));
  const allowed = [...cited, ...context.given, dayQuantity(context.today)];
  return stated.filter((quantity) => !allowed.some((other) => sameQuantity(quantity, other)));
}

function quantitiesOf(citation: Citation, context: GateContext): readonly Quantity[] {
  const language = context.languageOf(citation.document);
  return [
    ...findQuantities(citation.quote, language),
    ...findQuantities(citation.title, language),
    ...(citation.number === null ? [] : findQuantities(citation.number, language)),
    ...(citation.url === null ? [] : findQuantities(citation.url, language)),
    ...(citation.effectiveFrom === null ? [] : [dayQuantity(citation.effectiveFrom)]),
    ...(citation.effectiveTo === null ? [] : [dayQuantity(citation.effectiveTo)]),
  ];
}

function dayQuantity(day: Day): Quantity {
  return { kind: 'date', readings: [day], text: day, start: 0, end: day.length };
}
