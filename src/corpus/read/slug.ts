import { foldDiacritics } from '../../language/fold.ts';

/** A heading as an anchor: folded, words joined by `-`, at most 60 characters and cut at a word. */
export function slug(heading: string): string {
  let anchor = '';
  for (const word of foldDiacritics(heading).match(/[a-z0-9]+/gu) ?? []) {
    if (anchor !== '' && anchor.length + word.length >= 60) break;
    anchor = anchor === '' ? word.slice(0, 60) : `${anchor}-${word}`;
  }
  return anchor === '' ? 'x' : anchor;
}
