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
  const way = document.kind === 'article' || document.kind === 'other' ? 'running' : 'bullets';
  const cut = pieces[way].get(passage) ?? piecesOf(passage, way);
  pieces[way].set(passage, cut);
  return cut.map((text, order) => ({ text, passage, document, section: passage.section, order }));
}

type Way = 'running' | 'bullets';

/** The pieces of passages, kept for as long as the passages are. */
const pieces: Readonly<Record<Way, WeakMap<Passage, readonly string[]>>> = {
  running: new WeakMap(),
  bullets: new WeakMap(),
};

function piecesOf(passage: Passage, way: Way): readonly string[] {
  const isBullet = (block: string): boolean => way === 'bullets' && block.length <= LONGEST_BULLET;
  return passage.text
    .split('\n')
    .flatMap((block) => (isBullet(block) ? [block] : splitSentences(block)))
    .map((text) => text.trim())
    .filter((text) => text.length > 0);
}
