import type { Language } from '../../corpus/model.ts';
import { findQuantities, type QuantityKind } from '../../language/quantities.ts';

/** Marks that stand for what a model must not write itself: document numbers, links, phones. */
export interface Tokens {
  /** The text with a mark for each; the same thing gets the same mark throughout. */
  hide(text: string, language: Language): string;
  /** The text with its marks written out; `null` when it holds a mark that was never given. */
  show(text: string): string | null;
}

type Letters = Partial<Record<QuantityKind | 'year', string>>;

/** What is hidden, and the letter that begins its marks: what a model must not write itself. */
const ADDRESSES: Letters = { document_number: 'V', link: 'L', phone: 'P' };
/** Every figure too: of finished results a model sees none. */
export const EVERY_FIGURE: Letters = { ...ADDRESSES, number: 'N', year: 'Y', percent: 'R', date: 'D' };

const YEAR = /^(?:19|20)\d\d$/u;
const MARK = /⟦([^⟦⟧]*)⟧/gu;

/** Marks that stand for document numbers, links and phones in what a model sees. */
export function createTokens(letters: Letters = ADDRESSES): Tokens {
  const marks = new Map<string, string>();
  const meanings = new Map<string, string>();
  const markFor = (letter: string, written: string): string => {
    const known = marks.get(written);
    if (known !== undefined) return known;
    const name = `${letter}${marks.size + 1}`;
    marks.set(written, `⟦${name}⟧`);
    meanings.set(name, written);
    return `⟦${name}⟧`;
  };
  return {
    hide(text, language) {
      const bare = text.replaceAll(/[⟦⟧]/gu, '');
      return [...findQuantities(bare, language)].reverse().reduce((hidden, { kind, start, end, text: written }) => {
        const letter = kind === 'number' && YEAR.test(written) ? letters.year : letters[kind];
        if (letter === undefined) return hidden;
        const sign = /^\s?%/u.exec(hidden.slice(end))?.[0] ?? '';
        return hidden.slice(0, start) + markFor(letter, written + sign) + hidden.slice(end + sign.length);
      }, bare);
    },
    show(text) {
      let unknown = false;
      const shown = text.replaceAll(MARK, (_mark, name: string) => {
        const meaning = meanings.get(name.trim());
        if (meaning === undefined) unknown = true;
        return meaning ?? '';
      });
      return unknown || /[⟦⟧]/u.test(shown) ? null : shown;
    },
  };
}
