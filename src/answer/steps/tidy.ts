import { plainLetters } from '../../language/plain-letters.ts';
import type { Draft } from '../draft.ts';

/** Longest question read; more is cut at a word. */
const LONGEST_QUESTION = 1000;

/** Control, format, private-use and other characters that show nothing: zero-width, direction, tags, variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/** More marks on one letter than any language here uses. */
const TOWERS = /(\p{M}{3})\p{M}+/gu;

/** NFC, invisible characters out, letters plain, one kind of space, bounded in length. */
export function tidy(draft: Draft): Draft {
  return { ...draft, text: plainLetters(tidyText(draft.question.text)) };
}

/** The text of `tidy` alone; also used on documents that come in. */
export function tidyText(text: string): string {
  const bounded = text.slice(0, LONGEST_QUESTION * 4).toWellFormed();
  const spaced = bounded.normalize('NFC').replaceAll(/\s+/gu, ' ');
  const clean = spaced.replaceAll(INVISIBLE, '').replaceAll(TOWERS, '$1').replaceAll(/ {2,}/gu, ' ').trim();
  if (clean.length <= LONGEST_QUESTION) return clean;
  return clean.slice(0, LONGEST_QUESTION).replace(/\s\S*$/u, '');
}
