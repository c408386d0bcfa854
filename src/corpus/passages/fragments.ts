import { splitSentences } from '../../language/sentences.ts';
import type { Block } from '../model.ts';

/** A block or, of a long one, some of its sentences. */
export interface Fragment {
  readonly block: Block;
  readonly text: string;
  readonly words: number;
}

/** Most words of a passage; only a longer sentence exceeds it. */
export const MOST_WORDS = 200;
/** No written sentence is longer; what is (a list without any stop) is cut at `;`, `,` or a space. */
const LONGEST_SENTENCE = 400;

/** Words as a reader counts them: runs without space. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = text.charCodeAt(i) <= 32;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** The block whole, or its sentences when it is longer than a passage may be. */
export function fragmentsOf(block: Block): Fragment[] {
  const words = countWords(block.text);
  if (words <= MOST_WORDS) return [{ block, text: block.text, words }];
  return splitSentences(block.text)
    .flatMap(boundSentence)
    .map((text) => ({ block, text, words: countWords(text) }));
}

const SEAMS = [/(?<=;)\s+/u, /(?<=,)\s+/u, /\s+/u];

function boundSentence(sentence: string): string[] {
  return bound(sentence, SEAMS);
}

function bound(text: string, seams: readonly RegExp[]): string[] {
  const [seam, ...finer] = seams;
  if (seam === undefined || countWords(text) <= LONGEST_SENTENCE) return [text];
  return joinUpTo(MOST_WORDS, text.split(seam)).flatMap((part) => bound(part, finer));
}

function joinUpTo(most: number, parts: readonly string[]): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  let words = 0;
  for (const part of parts) {
    const more = countWords(part);
    if (open.length > 0 && words + more > most) {
      joined.push(open.join(' '));
      open = [];
      words = 0;
    }
    open.push(part);
    words += more;
  }
  return [...joined, open.join(' ')];
}
