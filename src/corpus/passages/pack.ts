import { type Fragment, MOST_WORDS } from './fragments.ts';

/**
 * Lays fragments into as few passages of about the same length as `target` words each allow, none over
 * {@link MOST_WORDS} unless one fragment is; order is kept and no fragment is cut.
 */
export function pack(fragments: readonly Fragment[], target: number): Fragment[][] {
  const total = fragments.reduce((sum, { words }) => sum + words, 0);
  if (total <= MOST_WORDS) return fragments.length === 0 ? [] : [[...fragments]];
  const share = total / Math.ceil(total / target);
  const packs: Fragment[][] = [];
  let open: Fragment[] = [];
  let words = 0;
  for (const fragment of fragments) {
    const full = words + fragment.words > MOST_WORDS || words + fragment.words / 2 > share;
    if (open.length > 0 && full) {
      packs.push(open);
      open = [];
      words = 0;
    }
    open.push(fragment);
    words += fragment.words;
  }
  packs.push(open);
  return packs;
}

/** The text of a passage: sentences of one block parted by a space, blocks by a newline. */
export function packText(fragments: readonly Fragment[]): string {
  let text = '';
  let last: Fragment | undefined;
  for (const fragment of fragments) {
    text += last === undefined ? fragment.text : `${last.block === fragment.block ? ' ' : '\n'}${fragment.text}`;
    last = fragment;
  }
  return text;
}
