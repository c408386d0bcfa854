import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** As much of the DOM as reading needs. */
export interface DomNode {
  readonly nodeType: number;
  /** Tag in lower case; undefined for text. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** So many tags at most are weighed for the article of a page. */
const MOST_TAGS = 50_000;

/** Parses HTML, however broken; the root element of the page. */
export function parsePage(html: string): DomElement {
  const page: DomElement = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`).document
    .documentElement;
  return page;
}

/** HTML of the article that a page is about, by Mozilla's reader view; null when it finds none. */
export function articleHtml(html: string): string | null {
  try {
    const { document } = parseHTML(html);
    const article = new Readability<string>(document, { maxElemsToParse: MOST_TAGS, charThreshold: 200 }).parse();
    return article?.content ?? null;
  } catch {
    return null;
  }
}

/** Whether a node is an element, so that its tag and attributes can be asked for. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}
