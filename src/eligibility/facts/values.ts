/** Everything a number can still be, both ends included; `to: null` is open. Whole VND, whole years, whole months; never below 0. */
export interface Range {
  readonly from: number;
  readonly to: number | null;
}

/** Everything a choice can still be; one option when it is known. Never empty. */
export type Options<O extends string = string> = readonly O[];

export type Value = Range | Options;

/** Whether a value is a number known within bounds, and not a set of words. */
export const isRange = (value: Value): value is Range => 'from' in value;

/** One number. */
export const exactly = (number: number): Range => ({ from: number, to: number });

/** The number of a range that is one number, else null. */
export const only = (range: Range): number | null => (range.from === range.to ? range.from : null);

/** What both say; null when they contradict each other. */
export function overlap(a: Range, b: Range): Range | null {
  const from = Math.max(a.from, b.from);
  const to = least(a.to, b.to);
  return to !== null && to < from ? null : { from, to };
}

/** A range divided by another, as when an income is shared among members. */
export function divide(whole: Range, parts: Range): Range {
  const most = whole.to === null ? null : whole.to / Math.max(1, parts.from);
  return { from: parts.to === null ? 0 : whole.from / Math.max(1, parts.to), to: most };
}

function least(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
