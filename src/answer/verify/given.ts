import { findQuantities, type Quantity } from '../../language/quantities.ts';
import { writeSpokenNumbers } from '../../language/spoken-numbers.ts';
import { isRange } from '../../eligibility/facts/values.ts';
import type { Draft } from '../draft.ts';

/**
 * The quantities that the person brought: those of the question, also as people speak them (`1tr4`, `hai triệu rưỡi`), and the figures
 * of the household told earlier in the conversation. An answer may repeat them.
 */
export function quantitiesGiven({
  text,
  writtenOut,
  written,
  question,
}: Pick<Draft, 'text' | 'writtenOut' | 'written' | 'question'>): readonly Quantity[] {
  return [
    ...findQuantities(text, written),
    ...findQuantities(writeSpokenNumbers(writtenOut), 'vi'),
    ...toldBefore(question.previous?.household ?? null),
  ];
}

function toldBefore(state: NonNullable<Draft['question']['previous']>['household'] | null): readonly Quantity[] {
  if (state === null || state === undefined) return [];
  const values = [state.facts.household, ...state.facts.members.map(({ facts }) => facts)].flatMap((facts) =>
    Object.values(facts),
  );
  return values
    .filter(isRange)
    .flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])])
    .map((number) => ({ kind: 'number', readings: [String(number)], text: String(number), start: 0, end: 0 }));
}
