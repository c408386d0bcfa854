import type { Day } from '../model.ts';

/** A heading line parted from its Pandoc attributes. */
export interface HeadingAttributes {
  readonly text: string;
  readonly id: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

const ATTRIBUTES = /\s*\{([^{}]*)\}\s*$/u;

/** Reads `Được hưởng gì {#what from=2026-07-01 to=2026-12-31}`; braces that hold no attribute stay in the text. */
export function headingAttributes(heading: string): HeadingAttributes {
  const inside = ATTRIBUTES.exec(heading)?.[1]?.trim();
  if (
    inside === undefined ||
    !/^(?:#[\p{L}\p{N}._-]+|\w+=\S+)(?:\s+(?:#[\p{L}\p{N}._-]+|\.[\w-]+|\w+=\S+))*$/u.test(inside)
  ) {
    return { text: heading.trim(), id: null, from: null, to: null };
  }
  const day = (name: string) =>
    new RegExp(`(?:^|\\s)${name}="?(\\d{4}-\\d{2}-\\d{2})"?(?:\\s|$)`, 'u').exec(inside)?.[1] ?? null;
  return {
    text: heading.replace(ATTRIBUTES, '').trim(),
    id: /(?:^|\s)#([\p{L}\p{N}._-]+)/u.exec(inside)?.[1] ?? null,
    from: day('from'),
    to: day('to'),
  };
}
