import { detectDocumentLanguage } from '../../../language/detect-document-language.ts';
import type { Content, Element, PageFacts } from '../element.ts';
import { articleEnd } from './article-end.ts';
import { articleHead } from './article-head.ts';
import { withoutCaptionsTwice, withoutForeignLines } from './captions.ts';
import { type PageLine, pageLines } from './page-line.ts';

/**
 * Takes the article out of a saved web page: menus, bars, clocks, labels, counters, tags, comments, teasers of other articles and lines
 * that come back go; title, day and source address are kept as facts. Text that shows no sign of a page stays as it is.
 */
export function stripPage({ elements, facts }: Content, isPage: boolean): Content & { readonly page: boolean } {
  const lines = pageLines(elements);
  if (!isPage && !looksLikePage(lines)) return { elements, facts, page: false };
  const end = articleEnd(lines);
  const body = withoutRepeats(lines.slice(0, end)).filter((line) => line.label === null && !line.bar);
  const head = articleHead(body, facts.title);
  const address = lines.findLast((line) => line.address !== null)?.address ?? null;
  const text = trimmed(body.slice(head.start)).filter((line) => line.day === null && line.address === null);
  const language = detectDocumentLanguage(text.flatMap(({ prose, text: own }) => (prose ? [own] : [])).join(' '));
  const article = withoutCaptionsTwice(language === 'en' ? withoutForeignLines(text) : text);
  const found: PageFacts = {
    title: head.title,
    url: facts.url ?? address,
    issued: facts.issued ?? head.day ?? dayInAddress(facts.url ?? address),
  };
  return { elements: withSubheads(article), facts: found, page: true };
}

/** Two signs of a web page, or one that only a page has. */
function looksLikePage(lines: readonly PageLine[]): boolean {
  let signs = 0;
  for (const line of lines) {
    if (line.label === 'comments' || line.address !== null || line.ago) signs += 2;
    else if (line.label !== null || line.bar) signs += 1;
    if (signs >= 2) return true;
  }
  return false;
}

/** Short lines that come three times are no text. */
function withoutRepeats(lines: readonly PageLine[]): PageLine[] {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return lines.filter((line) => line.prose || (times.get(line.text) ?? 0) < 3);
}

/** Without the short lines at either end that are no sentence: authors, dates, signatures, what is left of menus. */
function trimmed(lines: readonly PageLine[]): PageLine[] {
  const keeps = (line: PageLine) => line.prose || line.words > 8 || /[.!?…:;]["”’»)]*$/u.test(line.text);
  const first = lines.findIndex(keeps);
  const last = lines.findLastIndex(keeps);
  return first < 0 ? [...lines] : lines.slice(first, last + 1);
}

/** `/2024/12/01/`, `20241201`: an address that holds the day. */
function dayInAddress(address: string | null): string | null {
  const [, year, month, day] =
    /\/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:\D|$)/u.exec(address ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** A short line between paragraphs that is no sentence is a subheading. */
function withSubheads(lines: readonly PageLine[]): Element[] {
  return lines.map(({ element, text, words }, at) => {
    const isSubhead = words <= 10 && /^[\p{Lu}\d"“]/u.test(text) && !/[.!?…:;,"”)]$/u.test(text);
    const next = lines[at + 1];
    const alone = element.kind === 'paragraph' && next?.prose === true && lines[at - 1]?.prose === true;
    return isSubhead && alone ? { kind: 'heading', level: 2, text } : element;
  });
}
