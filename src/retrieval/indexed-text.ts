import type { Passage } from '../corpus/model.ts';

/** What is indexed of a passage: its context, then its text. */
export function indexedText(passage: Passage): string {
  return passage.context === '' ? passage.text : `${passage.context}\n${passage.text}`;
}
