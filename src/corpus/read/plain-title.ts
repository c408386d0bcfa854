import type { Content, Element, TextElement } from './element.ts';

const LONGEST_TITLE = 60;
const SHORT_SENTENCE = 15;
const OPENING_WORDS = 14;

/** The title of a text that is no page: what it says itself, else its first heading or first short line, which then is no text any more. */
export function takeTitle({ elements, facts }: Content): {
  readonly title: string | null;
  readonly elements: readonly Element[];
} {
  const [first] = elements;
  if (first === undefined || first.kind === 'table') return { title: facts.title, elements };
  if (facts.title !== null && facts.title !== first.text) return { title: facts.title, elements };
  return elements.length > 1 && isTitle(first)
    ? { title: first.text, elements: elements.slice(1) }
    : { title: facts.title, elements };
}

/** A heading, or a line that is short or no sentence. */
function isTitle({ kind, text }: TextElement): boolean {
  const words = text.split(' ').length;
  if (kind === 'item') return false;
  return kind === 'heading' || words <= SHORT_SENTENCE || (words <= LONGEST_TITLE && !/[.!?…:;]["”’»)]*$/u.test(text));
}

/** The first words of a text that has no title, cut between two words. */
export function openingWords(text: string): string {
  const words = text
    .replace(/\(\s+/gu, '(')
    .replace(/\s+([,.;:)])/gu, '$1')
    .split(' ');
  if (words.length <= OPENING_WORDS) return words.join(' ');
  return `${words
    .slice(0, OPENING_WORDS)
    .join(' ')
    .replace(/[,;:–-]+$/u, '')} …`;
}
