const NUMBERED = /(?:^|(?<=[.;:”"]\s))(\d{1,2})\.\s(?=["“]?\p{Lu})/gu;
/** A shorter line is one clause, whatever numbers it holds. */
const LONG_LINE = 300;

/** Breaks a line that holds a whole article (`… sau đây: 1. Hộ nghèo …; 2. Hộ cận nghèo …`) at its clauses, which must count 1, 2, 3. */
export function inlineClauses(line: string): string[] {
  if (line.length < LONG_LINE) return [line];
  const cuts: number[] = [];
  for (const match of line.matchAll(NUMBERED)) {
    if (Number(match[1]) === cuts.length + 1) cuts.push(match.index);
  }
  if (cuts.length < 2) return [line];
  return [0, ...cuts]
    .map((start, at) => line.slice(start, cuts[at] ?? line.length).trim())
    .filter((part) => part !== '');
}
