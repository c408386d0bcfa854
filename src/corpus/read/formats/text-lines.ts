import { type Element, lineElement, tidyLine } from '../element.ts';

/** Begins a line of its own: a law's parts, numbered and lettered items, dashes. */
const MARKER =
  /^(?:(?:điều|chương|mục|phần|phụ lục|article|chapter|section|part|annex)\s+[\dIVXLC]+\s*(?:[.:]|$)|\d{1,3}(?:\.\d{1,3})*[.)]\s|[IVXLC]+\.\s|[a-zđ][).]\s|[-–—•+*]\s)/iu;
const STOPPED = /[.!?…:;]["”’»)]*$/u;
const LONGEST_PRINTED_LINE = 130;

/** Plain text as elements: one for each paragraph, with lines that were broken at the page's edge joined again. */
export function textElements(text: string): Element[] {
  return linesAsElements(text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u));
}

/** Lines as elements; an empty line parts paragraphs. */
export function linesAsElements(lines: readonly string[]): Element[] {
  const tidy = lines.map(tidyLine);
  const width = printedWidth(tidy);
  const elements: Element[] = [];
  let paragraph = '';
  const close = () => {
    elements.push(...lineElement(paragraph));
    paragraph = '';
  };
  let last = '';
  for (const line of tidy) {
    if (paragraph !== '' && line !== '' && last !== '' && continues(last, line, width)) {
      paragraph += /\p{L}-$/u.test(last) ? line : ` ${line}`;
    } else {
      close();
      paragraph = line;
    }
    last = line;
  }
  close();
  return elements;
}

/** Width of the lines of a text that was broken at the page's edge; null for a text with a line for each paragraph. */
function printedWidth(lines: readonly string[]): number | null {
  let pairs = 0;
  let lower = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1] ?? '';
    if (line === '' || next === '') return;
    pairs += 1;
    if (/^\p{Ll}/u.test(next) && !MARKER.test(next) && !STOPPED.test(line)) lower += 1;
  });
  const lengths = lines.map(({ length }) => length).filter((length) => length > 0);
  const wide = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return pairs >= 3 && lower / pairs >= 0.3 && wide >= 30 && wide <= LONGEST_PRINTED_LINE ? wide : null;
}

function continues(line: string, next: string, width: number | null): boolean {
  if (MARKER.test(next)) return false;
  const lower = /^[\p{Ll}(]/u.test(next);
  if (width === null) return line.length >= 40 && /^\p{Ll}/u.test(next) && !STOPPED.test(line);
  if (STOPPED.test(line)) return /[.!?…]["”’»)]*$/u.test(line) && line.length >= 0.85 * width && !MARKER.test(line);
  return lower || line.length >= 0.65 * width;
}
