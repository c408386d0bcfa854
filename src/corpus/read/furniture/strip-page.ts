import { detectDocumentLanguage } from '../../../language/detect-document-language.ts';
import { type Content, type Element, leftOutOf } from '../element.ts';
import { articleEnd } from './article-end.ts';
import { articleHead } from './article-head.ts';
import { withoutCaptionsTwice, withoutForeignLines } from './captions.ts';
import { type PageLine, pageLines } from './page-line.ts';

/** How the elements came, for {@link stripPage}. */
export interface PageForm {
  /** Saved from the web for sure; else only what shows the signs of a page is stripped. */
  readonly isPage: boolean;
  /** The head of a law names it, so nothing before the text is cut. */
  readonly keepsHead: boolean;
}

/**
 * Takes the article out of a saved web page: menus, bars, clocks, labels, counters, tags, comments, teasers of other articles and lines
 * that come back go; title, day and source address are kept as facts. Text that shows no sign of a page stays as it is.
 */
export function stripPage(content: Content, form: PageForm): Content & { readonly page: boolean } {
  const stripped = articleIn(content, form);
  return { ...stripped, leftOut: [...(content.leftOut ?? []), ...leftOutOf(content.elements, stripped.elements)] };
}

function articleIn({ elements, facts }: Content, form: PageForm): Content & { readonly page: boolean } {
  const lines = pageLines(elements);
  if (!form.isPage && !looksLikePage(lines)) return { elements, facts, page: false };
  const body = withoutLabels(withoutRepeats(lines.slice(0, articleEnd(lines))));
  const url = facts.url ?? lines.findLast((line) => line.address !== null)?.address ?? null;
  if (form.keepsHead) return { elements: body.map(({ element }) => element), facts: { ...facts, url }, page: true };
  const head = articleHead(body, facts.title);
  const text = trimmed(body.filter((_, at) => at >= head.start && at !== head.dateline));
  const language = detectDocumentLanguage(text.flatMap(({ prose, text: own }) => (prose ? [own] : [])).join(' '));
  const article = withoutCaptionsTwice(language === 'en' ? withoutForeignLines(text) : text);
  const issued = facts.issued ?? head.day ?? dayInAddress(url);
  return { elements: withSubheads(article), facts: { title: head.title, url, issued }, page: true };
}

/** One sign that only a web page has, or three that others may have. */
function looksLikePage(lines: readonly PageLine[]): boolean {
  let signs = 0;
  for (const line of lines) {
    if (line.label === 'comments' || line.label === 'others' || line.address !== null || line.ago) return true;
    if (line.label === 'button' || line.bar) signs += 1;
  }
  return signs >= 3;
}

/** Without buttons, bars and source lines, and without the boxes of links under a label such as `Tin liên quan`. */
function withoutLabels(lines: readonly PageLine[]): PageLine[] {
  let inBox = false;
  return lines.filter((line) => {
    if (line.label !== null) inBox = line.label === 'others';
    else if (line.prose || line.element.kind === 'heading') inBox = false;
    return !inBox && line.label === null && !line.bar && line.address === null;
  });
}

/** Short lines that come four times are no text. */
function withoutRepeats(lines: readonly PageLine[]): PageLine[] {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return lines.filter((line) => line.prose || (times.get(line.text) ?? 0) < 4);
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
