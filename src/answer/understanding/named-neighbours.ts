import { hasDiacritics } from '../../language/fold.ts';
import type { Neighbour } from '../../corpus/neighbours.ts';
import { byFirstWord, fits, nameWords, wantedWords } from '../../corpus/places/words.ts';

/** A neighbour that a text names, and what stands before and after it. */
export interface NamedNeighbour {
  readonly neighbour: Neighbour;
  /** The form that the text names it by. */
  readonly form: string;
  readonly before: string;
  readonly rest: string;
}

/** One short word with marks is too often another word without: `tã`, `ta`. */
const needsMarks = (form: string): boolean => form.length <= 3 && hasDiacritics(form);

/** A finder of neighbours in a text; build it once. */
export function createNeighbourFinder(list: readonly Neighbour[]): (text: string) => readonly NamedNeighbour[] {
  const forms = list.flatMap((neighbour) =>
    [...neighbour.vi, ...neighbour.en].map((form) => {
      const words = wantedWords(nameWords(form).map(({ canonical }) => canonical));
      return { neighbour, form, words };
    }),
  );
  const startingAt = byFirstWord(forms);
  return (text) => {
    const words = nameWords(text);
    return words.flatMap((first, at) =>
      startingAt(first).flatMap(({ neighbour, form, words: wanted }) => {
        const named = words.slice(at, at + wanted.length);
        const last = named.at(-1) ?? first;
        const isNamed =
          named.length === wanted.length &&
          wanted.every((word, index) => fits(named[index] ?? first, word)) &&
          (first.marked || !needsMarks(form));
        return isNamed
          ? [{ neighbour, form, before: text.slice(0, first.start).trim(), rest: text.slice(last.end).trim() }]
          : [];
      }),
    );
  };
}
