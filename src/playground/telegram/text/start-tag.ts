import { badRequest } from '../refusal.ts';
import { readReference } from './character-references.ts';

/** An opening tag and the one attribute of it that matters. */
export interface StartTag {
  readonly name: string;
  /** Address of `a`, language of `code`, class of `span`, `1` for an expandable quotation; else empty. */
  readonly argument: string;
  /** Index after the `>`. */
  readonly end: number;
}

/** Place of a character as Telegram names it in its errors. */
export const byteOffset = (source: string, index: number): number => Buffer.byteLength(source.slice(0, index));
/** Markup that Telegram does not take. */
export const cannotParse = (what: string) => badRequest(`can't parse entities: ${what}`);

const TAGS = new Set('a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '));
const BLANK = /\s/;

/** Reads the opening tag at `start` (a `<`). @throws {Refusal} 400 in Telegram's words */
export function readStartTag(source: string, start: number): StartTag {
  const where = () => `at byte offset ${byteOffset(source, start)}`;
  const unclosed = () => cannotParse(`Unclosed start tag ${where()}`);
  let at = start + 1;
  while (at < source.length && !BLANK.test(source.charAt(at)) && source[at] !== '>') at += 1;
  if (at >= source.length) throw unclosed();
  const name = source.slice(start + 1, at).toLowerCase();
  if (!TAGS.has(name)) throw cannotParse(`Unsupported start tag "${name}" ${where()}`);

  let argument = '';
  for (;;) {
    while (BLANK.test(source.charAt(at))) at += 1;
    if (source[at] === '>') break;
    const attribute = /^[^\s=>/"']*/.exec(source.slice(at))?.[0] ?? '';
    if (attribute === '') throw cannotParse(`Empty attribute name in the tag "${name}" ${where()}`);
    at += attribute.length;
    while (BLANK.test(source.charAt(at))) at += 1;
    if (at >= source.length) throw unclosed();
    let value = '';
    if (source[at] === '=') {
      at += 1;
      while (BLANK.test(source.charAt(at))) at += 1;
      const read = readValue(source, at);
      value = read.value;
      at = read.end;
      if (at >= source.length) throw unclosed();
    }
    argument = argumentOf(name, attribute, value) ?? argument;
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" ${where()}`);
  }
  return { name, argument, end: at + 1 };
}

function argumentOf(tag: string, attribute: string, value: string): string | null {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3);
  return tag === 'blockquote' && attribute === 'expandable' ? '1' : null;
}

function readValue(source: string, start: number): { value: string; end: number } {
  const quote = source[start];
  if (quote !== '"' && quote !== "'") {
    const token = /^[\w.-]*/.exec(source.slice(start))?.[0] ?? '';
    const end = start + token.length;
    if (end < source.length && !BLANK.test(source.charAt(end)) && source[end] !== '>') {
      throw cannotParse(`Unexpected end of name token at byte offset ${byteOffset(source, start)}`);
    }
    return { value: token.toLowerCase(), end };
  }
  let value = '';
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    const reference = source[at] === '&' ? readReference(source, at) : null;
    value += reference?.character ?? source.charAt(at);
    at = reference?.end ?? at + 1;
  }
  return { value, end: at + 1 };
}
