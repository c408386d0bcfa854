/** Longer texts are compared by their beginning. */
const MOST = 400;

/** The numbers of a text in their order as bare digits, the same in both languages: `14,78%` and `14.78%` are `1478`. */
export function numeralsOf(texts: Iterable<string>): string[] {
  const numerals: string[] = [];
  for (const text of texts) {
    for (const [number] of text.matchAll(/\d+(?:[.,]\d+)*/gu)) {
      numerals.push(number.replace(/[.,]/gu, '').replace(/^0+(?=\d)/u, ''));
      if (numerals.length >= MOST) return numerals;
    }
  }
  return numerals;
}

/** Whether a number tells one text from another: three digits or more, and no year. */
export function isTelling(numeral: string): boolean {
  return numeral.length >= 3 && !/^(?:19|20)\d{2}$/u.test(numeral);
}

/** How far two sequences agree in order: twice their longest common subsequence over their lengths together, 0 to 1. */
export function agreement(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  let row: number[] = Array.from({ length: other.length + 1 }, () => 0);
  for (const a of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at++) {
      const longer = Math.max(row[at] ?? 0, next[at - 1] ?? 0);
      next.push(other[at - 1] === a ? Math.max(longer, (row[at - 1] ?? 0) + 1) : longer);
    }
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (one.length + other.length);
}
