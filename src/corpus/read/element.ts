/** A piece of a file in its order, the one shape that every format is read into. */
export type TextElement =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'item'; readonly text: string };

export interface TableElement {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Element = TextElement | TableElement;

/** Particulars that a file says about itself, apart from its text. */
export interface PageFacts {
  readonly title: string | null;
  readonly url: string | null;
  /** `YYYY-MM-DD`. */
  readonly issued: string | null;
}

/** A file's elements and what it says about itself. */
export interface Content {
  readonly elements: readonly Element[];
  readonly facts: PageFacts;
  /** Lines of the file that are no part of its text: menus, banners, labels, comments, teasers. */
  readonly leftOut?: readonly string[];
}

/** Texts of the elements of a whole that are not among those kept, each once. */
export function leftOutOf(whole: readonly Element[], kept: readonly Element[]): readonly string[] {
  const texts = (elements: readonly Element[]): readonly string[] =>
    elements.flatMap((element) => (element.kind === 'table' ? rowTexts(element) : [element.text]));
  const held = new Set(texts(kept));
  return [...new Set(texts(whole))].filter((text) => !held.has(text));
}

export const NO_FACTS: PageFacts = { title: null, url: null, issued: null };

/** One line: runs of space become one, invisible characters go, NFC. */
export function tidyLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

const BULLET = /^[-–—•+*▪◦●]\s+/u;

/** A line of text: an item, without its dash or dot, or a paragraph; none for an empty line. */
export function lineElement(line: string): TextElement[] {
  const text = line.replace(BULLET, '');
  return text === '' ? [] : [{ kind: text === line ? 'paragraph' : 'item', text }];
}

/** Table rows as sentences of their own: `Cột: giá trị; Cột: giá trị`; cells without value are left out. */
export function rowTexts(table: TableElement): string[] {
  return table.rows
    .map((cells) =>
      cells
        .map((cell, column) => [table.header[column] ?? '', cell] as const)
        .filter(([, cell]) => cell !== '')
        .map(([name, cell]) => (name === '' || name === cell ? cell : `${name}: ${cell}`))
        .join('; '),
    )
    .filter((row) => row !== '');
}
