import { findMisuse } from '../answer/safety/misuse.ts';
import { forRules } from '../answer/safety/phrases.ts';
import type { Document } from '../corpus/model.ts';
import { cutPassages } from '../corpus/passages/cut-passages.ts';
import type { ReadDocument } from '../corpus/read/read-document.ts';
import { foldDiacritics } from '../language/fold.ts';
import type { Retriever } from '../retrieval/model.ts';

/** Particulars that are asked for when a file does not say them. */
export const ASKED = ['effectiveFrom', 'number', 'places'] as const;
export type Asked = (typeof ASKED)[number];

/** A document that is already there and looks like the new one. */
export interface Similar {
  readonly document: Pick<Document, 'id' | 'title'>;
  readonly why: 'same_file' | 'same_number' | 'same_title' | 'alike';
}

/** What an administrator sees of a document before it counts. */
export interface Preview {
  readonly document: Document;
  readonly passages: number;
  /** Characters that will be found. */
  readonly characters: number;
  readonly firstLines: readonly string[];
  /** What is passed over: menus, banners, comments; the first of it, and how many lines in all. */
  readonly leftOut: { readonly count: number; readonly lines: readonly string[] };
  /** Lines that look like orders to a model, as they stand. */
  readonly suspicious: readonly string[];
  readonly similar: readonly Similar[];
}

const FIRST_LINES = 4;
const FIRST_LEFT_OUT = 6;
const LINE = 160;
const ALIKE = 0.85;

/** Looks a document over before it is taken in. */
export async function previewOf(
  read: ReadDocument,
  library: Pick<Retriever, 'documents' | 'search'>,
): Promise<Preview> {
  const { document, blocks, leftOut = [] } = read;
  const passages = cutPassages(read);
  const text = blocks.map((block) => block.text).join('\n');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    document,
    passages: passages.length,
    characters: passages.reduce((sum, passage) => sum + passage.text.length, 0),
    firstLines: lines.slice(0, FIRST_LINES).map(shortened),
    leftOut: { count: leftOut.length, lines: leftOut.slice(0, FIRST_LEFT_OUT).map(shortened) },
    suspicious: lines
      .filter((line) => findMisuse(forRules(line)) === 'injection')
      .slice(0, 3)
      .map(shortened),
    similar: await similarTo(document, library),
  };
}

async function similarTo(
  document: Document,
  library: Pick<Retriever, 'documents' | 'search'>,
): Promise<readonly Similar[]> {
  const title = foldDiacritics(document.title);
  const same = library.documents().flatMap((other): Similar[] => {
    if (other.hash === document.hash) return [{ document: other, why: 'same_file' }];
    if (document.number !== null && other.number === document.number) return [{ document: other, why: 'same_number' }];
    return foldDiacritics(other.title) === title ? [{ document: other, why: 'same_title' }] : [];
  });
  const { language } = document;
  const hits = await library.search({ text: document.title, language, day: null, places: [], k: 3, perDocument: 1 });
  const alike = hits
    .filter(({ coverage }) => coverage >= ALIKE)
    .map((hit): Similar => ({ document: hit.document, why: 'alike' }));
  const found = new Map([...alike, ...same].map((similar) => [similar.document.id, similar]));
  return [...found.values()].slice(0, 5);
}

const shortened = (line: string): string => (line.length <= LINE ? line : `${line.slice(0, LINE - 1).trimEnd()}…`);
