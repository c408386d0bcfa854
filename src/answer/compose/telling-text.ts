import { findQuantities } from '../../language/quantities.ts';
import type { WrittenIn } from '../../language/written-in.ts';

/** Ages, household sizes and incomes describe who asks; the documents hold thresholds, not these figures, so they are no evidence. */
export function tellingText(text: string, language: WrittenIn): string {
  let out = text;
  for (const { kind, start, end } of [...findQuantities(text, language)].reverse()) {
    if (kind === 'number' || kind === 'percent' || kind === 'date') out = `${out.slice(0, start)} ${out.slice(end)}`;
  }
  return out.replaceAll(/\s+/gu, ' ').trim() || text;
}
