import { type PageLine } from './page-line.ts';

/** The head of an article: its title and day, and the index of the first line of its text. */
export interface ArticleHead {
  readonly title: string | null;
  readonly day: string | null;
  /** Index of the line that the day stands in; -1 without one. */
  readonly dateline: number;
  readonly start: number;
}

/** Lines behind the title among which the day is looked for. */
const NEAR = 8;
const WEEKDAY = /^(?:thứ|chủ nhật|mon|tues|wednes|thurs|fri|satur|sun)/iu;

/**
 * Finds title and day at the head of a page. The day stands behind the title; one that stands before it is the page's own clock as
 * a rule, and is taken only when it names no weekday and there is no other.
 */
export function articleHead(lines: readonly PageLine[], known: string | null): ArticleHead {
  const firstProse = Math.max(
    0,
    lines.findIndex(({ prose }) => prose),
  );
  const at = titleIndex(lines, firstProse, known);
  const behind = lines.findIndex(
    (line, index) => index > at && index <= Math.max(at, firstProse) + NEAR && line.day !== null,
  );
  const ahead = lines.findIndex((line, index) => index < at && line.day !== null && !WEEKDAY.test(line.text));
  return {
    title: known ?? lines[at]?.text ?? null,
    day: lines[behind]?.day ?? lines[ahead]?.day ?? null,
    dateline: behind,
    start: at + 1,
  };
}

/** Index of the title among the lines before the text; -1 when the page has lost it. */
function titleIndex(lines: readonly PageLine[], firstProse: number, known: string | null): number {
  const head = lines.slice(0, firstProse);
  if (known !== null) return head.findLastIndex(({ text }) => text === known);
  const candidates = head.flatMap((line, at) => (isTitle(line) ? [at] : []));
  const headings = candidates.filter((at) => lines[at]?.element.kind === 'heading');
  const dateline = head.findIndex((line, at) => line.day !== null && candidates.some((candidate) => candidate < at));
  const before = dateline < 0 ? candidates.slice(0, 3) : candidates.filter((at) => at < dateline).slice(-3);
  const weight = (at: number) => Math.min(lines[at]?.words ?? 0, 9) + (headings.includes(at) ? 5 : 0);
  return before.reduce((best, at) => (best < 0 || weight(at) > weight(best) ? at : best), -1);
}

function isTitle(line: PageLine): boolean {
  const words = line.words >= 3 && line.words <= 45;
  return words && line.label === null && !line.bar && line.day === null && !line.ago && line.address === null;
}
