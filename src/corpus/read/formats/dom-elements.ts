import { type Element, lineElement, tidyLine } from '../element.ts';
import { type DomElement, type DomNode, isElement } from './dom.ts';
import { domTable } from './dom-table.ts';

const HEADING = /^h([1-6])$/u;
const SILENT = new Set('script style noscript template svg iframe button select input head'.split(' '));
const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Deeper nesting is no document. */
const DEEPEST = 400;

/** The block that text is in while the tree is walked. */
interface Setting {
  readonly depth: number;
  readonly kind: 'paragraph' | 'item' | number;
  /** Number that an ordered list gives the item. */
  readonly prefix: string;
}

/** A tree of HTML as elements: headings, paragraphs (also at `<br>`), items with the numbers of their list, tables. */
export function domElements(root: DomElement): Element[] {
  const elements: Element[] = [];
  let line = '';
  let prefix = '';
  const flush = (setting: Setting) => {
    const text = tidyLine(line);
    line = '';
    if (text === '') return;
    const whole = prefix === '' ? text : `${prefix} ${text}`;
    prefix = '';
    if (typeof setting.kind === 'number') elements.push({ kind: 'heading', level: setting.kind, text: whole });
    else if (setting.kind === 'item') elements.push({ kind: 'item', text: whole });
    else elements.push(...lineElement(whole));
  };
  const walk = (node: DomNode, setting: Setting) => {
    if (!isElement(node)) {
      if (node.nodeType === 3) line += node.textContent ?? '';
      return;
    }
    const tag = node.localName ?? '';
    if (SILENT.has(tag) || setting.depth > DEEPEST) return;
    if (tag === 'br' || tag === 'hr') return flush(setting);
    if (!BLOCK.has(tag)) {
      for (const child of node.childNodes) walk(child, { ...setting, depth: setting.depth + 1 });
      return;
    }
    flush(setting);
    const table = tag === 'table' ? domTable(node) : null;
    if (table !== null) return void elements.push(table);
    const inner = settingIn(tag, setting);
    let number = Number(node.getAttribute('start') ?? 1);
    for (const child of node.childNodes) {
      if (tag === 'ol' && child.localName === 'li') prefix = `${number++}.`;
      walk(child, inner);
    }
    flush(inner);
  };
  walk(root, { depth: 0, kind: 'paragraph', prefix: '' });
  flush({ depth: 0, kind: 'paragraph', prefix: '' });
  return elements;
}

function settingIn(tag: string, outer: Setting): Setting {
  const depth = outer.depth + 1;
  const level = HEADING.exec(tag)?.[1];
  if (level !== undefined) return { ...outer, depth, kind: Number(level) };
  return { ...outer, depth, kind: tag === 'li' || outer.kind === 'item' ? 'item' : 'paragraph' };
}
