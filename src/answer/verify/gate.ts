import type { Day, Language, Passage } from '../../corpus/model.ts';
import { findQuantities, sameQuantity, type Quantity } from '../../language/quantities.ts';
import { type Computed, compute } from '../../statistics/arithmetic.ts';
import { quantitiesQuoted } from '../compose/line-reading.ts';
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
  /** The passage that is cited; texts quoted from it need not be read anew for each answer. */
  readonly passageOf?: (id: string) => Passage | undefined;
  /** Quantities that the question itself brought, and the day of the look-up: they may be repeated. */
  readonly given: readonly Quantity[];
  readonly today: Day;
  /** Numbers the answer says it worked out from figures that it cites. */
  readonly computed?: readonly Computed[];
}

/**
 * Quantities of a sentence that no cited span holds: amounts, percentages, dates, phones, links, document numbers.
 * `1.500.000`, `1500000`, `1,5 triệu` and `1.5 million` are the same. The number, address, and days in force of a citation count as cited.
 * A number worked out here passes only if both of its figures are cited by this very sentence, were given by the person, or were
 * worked out before it, and the sum comes out the same again.
 * @returns the ungrounded ones; empty when the sentence may leave.
 */
export function ungrounded(claim: Claim, context: GateContext): readonly Quantity[] {
  const stated = quantitiesIn(claim.text, context.language, claim.citations[0], context);
  if (stated.length === 0) return [];
  const cited = claim.citations.flatMap((citation) => quantitiesOf(citation, context));
  const known = [...cited, ...context.given];
  for (const computed of context.computed ?? []) known.push(...redone(computed, known));
  const allowed = [...known, dayQuantity(context.today)];
  return stated.filter((quantity) => !allowed.some((other) => sameQuantity(quantity, other)));
}

/** The quantity that two known figures make, worked out again; nothing when one is not known or the result differs. */
function redone({ operation, of, value }: Computed, known: readonly Quantity[]): readonly Quantity[] {
  const kinds = (['percent', 'number'] as const).filter((kind) =>
    of.every((figure) =>
      known.some((quantity) => quantity.kind === kind && quantity.readings.includes(String(Math.abs(figure)))),
    ),
  );
  const again = compute(operation, of[0], of[1]);
  if (again?.value !== value) return [];
  const text = String(value);
  return kinds.map((kind) => ({ kind: kindOf(operation, kind), readings: [text], text, start: 0, end: text.length }));
}

/** A share is in per cent; the sum of rates is a rate; the difference of rates is in points; a ratio is a bare number. */
function kindOf(operation: Computed['operation'], figures: 'percent' | 'number'): 'percent' | 'number' {
  if (operation === 'share') return 'percent';
  return operation === 'sum' ? figures : 'number';
}

/** Several sentences rest on one citation: what is read of it is kept for as long as its answer is. */
const readings = new WeakMap<Citation, readonly Quantity[]>();

function quantitiesOf(citation: Citation, context: GateContext): readonly Quantity[] {
  const known = readings.get(citation) ?? readCitation(citation, context);
  readings.set(citation, known);
  return known;
}

function readCitation(citation: Citation, context: GateContext): readonly Quantity[] {
  const language = context.languageOf(citation.document);
  const { title, number, url, effectiveFrom, effectiveTo } = citation;
  return [
    ...quantitiesIn(citation.quote, language, citation, context),
    ...[title, number, url].flatMap((text) => (text === null ? [] : findQuantities(text, language))),
    ...[effectiveFrom, effectiveTo].flatMap((day) => (day === null ? [] : [dayQuantity(day)])),
  ];
}

/** Quantities of a text that is mostly quoted from a passage. */
function quantitiesIn(
  text: string,
  language: Language,
  from: Citation | undefined,
  { passageOf }: GateContext,
): readonly Quantity[] {
  const passage = from === undefined ? undefined : passageOf?.(from.passage);
  return passage?.language === language ? quantitiesQuoted(text, passage) : findQuantities(text, language);
}

function dayQuantity(day: Day): Quantity {
  return { kind: 'date', readings: [day], text: day, start: 0, end: day.length };
}
