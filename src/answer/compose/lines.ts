import type { Document, Passage, SectionKey } from '../../corpus/model.ts';
import { splitSentences } from '../../language/sentences.ts';

/** A quotable piece of a passage: a bullet of a scheme, a sentence of running text. */
export interface Line {
  readonly text: string;
  readonly passage: Passage;
  readonly document: Document;
  readonly section: SectionKey | null;
  /** Place among the lines of its passage. */
  readonly order: number;
}

const LONGEST_BULLET = 420;

/** Cuts a passage into lines; bullets stay whole unless they are very long, running text is cut into sentences. */
export function linesOf(passage: Passage, document: Document): readonly Line[] {
  const pieces = passage.text
    .split('\n')
    .flatMap((block) => (isBullet(block, document) ? [block] : splitSentences(block)))
    .map((text) => text.trim())
    .filter((text) => text.length > 0);
  return pieces.map((text, order) => ({ text, passage, document, section: passage.section, order }));
}

function isBullet(block: string, document: Document): boolean {
  return document.kind !== 'article' && document.kind !== 'other' && block.length <= LONGEST_BULLET;
}
