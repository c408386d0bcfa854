import type { Neighbour } from '../../corpus/neighbours.ts';
import { isWritten, writtenWords, type WrittenWord } from './written-words.ts';

/** A neighbour that a text names, and what stands before and after it. */
export interface NamedNeighbour {
  readonly neighbour: Neighbour;
  /** The form that the text names it by. */
  readonly form: string;
  readonly before: string;
  readonly rest: string;
}

/** A finder of neighbours in a text; build it once. */
export function createNeighbourFinder(list: readonly Neighbour[]): (text: string) => readonly NamedNeighbour[] {
  const forms = new Map<
    string,
    { readonly neighbour: Neighbour; readonly form: string; readonly words: readonly WrittenWord[] }[]
  >();
  for (const neighbour of list) {
    for (const form of [...neighbour.vi, ...neighbour.en]) {
      const words = writtenWords(form);
      const first = words[0]?.bare ?? '';
      forms.set(first, [...(forms.get(first) ?? []), { neighbour, form, words }]);
    }
  }
  return (text) => {
    const words = writtenWords(text);
    const said = (from: number, to?: number): string =>
      words
        .slice(from, to)
        .map(({ marked }) => marked)
        .join(' ');
    return words.flatMap((word, at) =>
      (forms.get(word.bare) ?? [])
        .filter(({ words: own }) => own.every((meant, offset) => isWritten(words[at + offset], meant)))
        .map(({ neighbour, form, words: own }) => ({
          neighbour,
          form,
          before: said(0, at),
          rest: said(at + own.length),
        })),
    );
  };
}
