import { mendLegacyLetters } from '../encoding/legacy-letters.ts';
import { type Content, type Element, leftOutOf, NO_FACTS } from '../element.ts';
import { articleHtml, parsePage } from './dom.ts';
import { domElements } from './dom-elements.ts';
import { htmlFacts } from './html-facts.ts';
import { textElements } from './text-lines.ts';

/** The article found must hold this share of the page's running text, or the page is taken whole. */
const LEAST_SHARE = 0.4;
/** Deeper nesting is no page that a person made; only its text is taken. */
const DEEPEST = 400;
const UNSEEN = 'script,style,noscript,template,svg,iframe,[hidden],[aria-hidden="true"]';
const FURNITURE = 'form,nav,footer,aside,button,select';

/** A web page as elements: the article without menus, banners and comments, and what the page's head says about it. */
export function htmlContent(source: string): Content {
  const html = mendLegacyLetters(source);
  if (nestingOf(html) > DEEPEST) return { facts: NO_FACTS, elements: textElements(html.replace(/<[^>]*>/gu, '\n')) };
  const page = parsePage(html);
  const facts = htmlFacts(page);
  for (const node of page.querySelectorAll(UNSEEN)) node.remove();
  const shown = domElements(page.querySelector('body') ?? page);
  for (const node of page.querySelectorAll(FURNITURE)) node.remove();
  const whole = domElements(page.querySelector('body') ?? page);
  const article = articleHtml(html);
  const elements = article === null ? [] : domElements(parsePage(article));
  const taken = proseLength(elements) >= LEAST_SHARE * proseLength(whole) ? elements : whole;
  return { facts, elements: taken, leftOut: leftOutOf(shown, taken) };
}

/** How deep tags that must be closed are nested. */
function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|section|article|table|ul|ol|blockquote|font|center|b|i|em|strong)[\s>]/giu,
  )) {
    depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** HTML that holds nothing but the document, as a word processor's export does. */
export function plainHtmlElements(html: string): Element[] {
  return domElements(parsePage(mendLegacyLetters(html)));
}

/** Letters in tables and in lines as long as a sentence. */
function proseLength(elements: readonly Element[]): number {
  const lengthOf = (element: Element) =>
    element.kind === 'table' ? element.rows.flat().join('').length : element.text.length > 60 ? element.text.length : 0;
  return elements.reduce((sum, element) => sum + lengthOf(element), 0);
}
