import { headingAttributes } from '../read/heading-attributes.ts';
import type { Day } from '../model.ts';

/** A line of a document's body. */
export interface BodyLine {
  readonly line: number;
  readonly kind: 'heading' | 'item' | 'paragraph';
  /** Without list sign, heading signs, attributes and citation markers. */
  readonly text: string;
  /** Source ids marked on the line. */
  readonly markers: readonly string[];
  /** Anchor of the section it stands in; of a heading, its own. Empty before the first. */
  readonly section: string;
  readonly level: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

const MARKER = /\[\^([^\]\s]+?)\??\]/gu;

/** The lines of a body that hold text, with the section each stands in. */
export function bodyLines(body: string, first: number): readonly BodyLine[] {
  const lines: BodyLine[] = [];
  let section = '';
  for (const [index, raw] of body.split('\n').entries()) {
    const heading = /^(#{1,6})\s+(.*)$/u.exec(raw);
    const attributes = headingAttributes(heading?.[2] ?? '');
    const level = heading?.[1]?.length ?? 0;
    if (level === 2) section = attributes.id ?? attributes.text;
    const shown = heading === null ? raw.replace(/^\s*(?:[-*+]|\d+\.)\s+/u, '') : attributes.text;
    const text = shown.replace(MARKER, '').trim();
    if (text === '') continue;
    const item = /^\s*(?:[-*+]|\d+\.)\s/u.test(raw);
    lines.push({
      line: first + index,
      kind: heading === null ? (item ? 'item' : 'paragraph') : 'heading',
      text,
      markers: [...raw.matchAll(MARKER)].map((match) => match[1] ?? ''),
      section,
      level,
      from: attributes.from,
      to: attributes.to,
    });
  }
  return lines;
}
