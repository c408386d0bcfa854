import type { PageLine } from './page-line.ts';

/** Running text an article has at least before its end is looked for, in words. */
const LEAST = 40;
/** So many paragraphs behind a list of other articles make it a box in the middle of this one. */
const GOES_ON = 3;

/** Index of the first line behind the article: its source line, the comments, lists and teasers of other articles. */
export function articleEnd(lines: readonly PageLine[]): number {
  const prose = lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
  const teasers = teaserStart(lines);
  let before = 0;
  for (const [at, line] of lines.entries()) {
    if (at >= teasers) return at;
    if (before >= LEAST && line.label === 'comments') return at;
    const turns = line.label === 'others' || (line.address !== null && before >= prose / 2);
    if (before >= LEAST && turns && !goesOn(lines.slice(at + 1, teasers), before)) return at;
    if (line.prose) before += line.words;
  }
  return lines.length;
}

/** Whether the article follows, not pairs of title and teaser: a run of paragraphs, or half as much text as there was. */
function goesOn(rest: readonly PageLine[], before: number): boolean {
  let run = 0;
  let words = 0;
  for (const line of rest) {
    if (line.label === 'comments' || line.label === 'others') return false;
    const isText = line.prose && line.words >= 12;
    run = isText ? run + 1 : 0;
    words += isText ? line.words : 0;
    if (run >= GOES_ON || words >= before / 2) return true;
  }
  return false;
}

/**
 * Index where a tail of teasers begins: titles (often given twice), `Category - Author - 5 giờ trước`, a lead; several, one close upon another.
 */
function teaserStart(lines: readonly PageLine[]): number {
  const titles = lines.flatMap((_, at) => (isTeaserTitle(lines, at) ? [at] : []));
  let start = lines.length;
  let count = 0;
  let next = lines.length;
  for (const at of titles.reverse()) {
    if (next - at > 7) break;
    count += 1;
    start = at;
    next = at;
  }
  const dated = lines.slice(start).some(({ ago, day }) => ago || day !== null);
  return count >= (dated ? 2 : 3) ? start : lines.length;
}

function isTeaserTitle(lines: readonly PageLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || line.words < 4 || line.words > 35 || line.prose) return false;
  return line.text === next.text || next.ago || (next.day !== null && at > lines.length / 3);
}
