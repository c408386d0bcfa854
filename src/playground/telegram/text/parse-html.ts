import type { Entity, EntityType, MarkedText } from '../model.ts';
import { readReference } from './character-references.ts';
import { checkedLink } from './checked-link.ts';
import { byteOffset, cannotParse, readStartTag } from './start-tag.ts';

interface Open {
  readonly name: string;
  readonly argument: string;
  readonly offset: number;
}

const SIMPLE: Readonly<Record<string, EntityType>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

/**
 * Telegram's HTML, by the rules of its own parser (`do_parse_html` of TDLib, `MessageEntity.cpp`): the same tags, the
 * same character references, the same errors with the offset in bytes. Custom emoji become plain text.
 * @throws {Refusal} 400 `can't parse entities: …`
 */
export function parseHtml(source: string): MarkedText {
  const entities: Entity[] = [];
  const open: Open[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    const reference = character === '&' ? readReference(source, at) : null;
    if (reference !== null) {
      text += reference.character;
      at = reference.end;
    } else if (character !== '<') {
      text += character;
      at += 1;
    } else if (source[at + 1] === '/') {
      const end = readEndTag(source, at, open.at(-1));
      const closed = open.pop();
      if (closed !== undefined && text.length > closed.offset) close(entities, closed, text);
      at = end;
    } else {
      const tag = readStartTag(source, at);
      open.push({ name: tag.name, argument: tag.argument, offset: text.length });
      at = tag.end;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) throw cannotParse(`Can't find end tag corresponding to start tag "${left.name}"`);
  return { text, entities };
}

function readEndTag(source: string, start: number, open: Open | undefined): number {
  const offset = byteOffset(source, start);
  if (open === undefined) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  const found = /^<\/([^\s>]*)\s*/.exec(source.slice(start));
  const name = found?.[1] ?? '';
  const end = start + (found?.[0].length ?? 2);
  if (source[end] !== '>') throw cannotParse(`Unclosed end tag at byte offset ${offset}`);
  if (name !== '' && name !== open.name) {
    throw cannotParse(`Unmatched end tag at byte offset ${offset}, expected "</${open.name}>", found "</${name}>"`);
  }
  return end + 1;
}

function close(entities: Entity[], tag: Open, text: string): void {
  const span = { offset: tag.offset, length: text.length - tag.offset };
  const simple = SIMPLE[tag.name];
  if (simple !== undefined) entities.push({ type: simple, ...span });
  else if (tag.name === 'a') {
    const url = checkedLink(tag.argument === '' ? text.slice(tag.offset) : tag.argument);
    if (url !== null) entities.push({ type: 'text_link', ...span, url });
  } else if (tag.name === 'blockquote') {
    entities.push({ type: tag.argument === '1' ? 'expandable_blockquote' : 'blockquote', ...span });
  } else if (tag.name === 'pre' || tag.name === 'code') {
    closeCode(entities, tag, span);
  }
}

/** `<pre><code class="language-…">` is one entity. A language on code alone is kept only for that. */
function closeCode(entities: Entity[], tag: Open, span: { offset: number; length: number }): void {
  const inner = entities.at(-1);
  if (tag.name === 'code') {
    entities.push({ type: 'code', ...span, ...(tag.argument === '' ? {} : { language: tag.argument }) });
  } else if (inner?.type === 'code' && inner.offset === span.offset && inner.length === span.length) {
    entities[entities.length - 1] = { ...inner, type: 'pre' };
  } else {
    entities.push({ type: 'pre', ...span });
  }
}
