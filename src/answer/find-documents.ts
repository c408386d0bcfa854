import type { Day, Document, Language } from '../corpus/model.ts';
import { findDates } from '../language/dates.ts';
import { foldDiacritics } from '../language/fold.ts';
import type { Retriever } from '../retrieval/model.ts';
import { isIn } from './compose/lines-for-document.ts';

/** What is looked for: words, a number or a part of one, and the day on which it shall be in force. */
export interface DocumentQuery {
  readonly words: string;
  /** Null: in force or not. */
  readonly day: Day | null;
}

type Catalogue = Pick<Retriever, 'documents' | 'search'>;

/** Documents by topic that are added to those found by number and title. */
const BY_TOPIC = 20;

/** Takes the day out of what was written: `vay vốn 01/7/2026` → words `vay vốn`, day `2026-07-01`. */
export function readDocumentQuery(text: string): DocumentQuery {
  const day = findDates(text).find(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
  if (day === undefined) return { words: text.trim(), day: null };
  const words = `${text.slice(0, day.start)} ${text.slice(day.end)}`.replaceAll(/\s+/gu, ' ').trim();
  return { words, day: day.value };
}

/**
 * Documents by number, then by title and other names, then by topic; each document once, in the language wanted where it has it.
 * Without words: all documents, those that began last first.
 */
export async function findDocuments(
  catalogue: Catalogue,
  { words, day }: DocumentQuery,
  language: Language,
): Promise<readonly Document[]> {
  const all = catalogue.documents();
  const translated = new Set(all.filter((document) => document.language === language).map(twinOf));
  const listed = all.filter(
    (document) =>
      isListed(document) &&
      (document.language === language || !translated.has(twinOf(document))) &&
      (day === null || isIn(document, day)),
  );
  if (words === '') return [...listed].sort(newestFirst);
  const key = keyOf(words);
  const byNumber = /\d/u.test(words)
    ? listed.filter(({ number }) => number !== null && keyOf(number).includes(key))
    : [];
  const wanted = foldDiacritics(words).split(/\s+/u);
  const byName = listed.filter(({ title, aliases }) =>
    [title, ...aliases].some((name) => {
      const own = foldDiacritics(name).split(/[^\p{L}\d]+/u);
      return wanted.every((word) => own.includes(word));
    }),
  );
  const hits = await catalogue.search({ text: words, language, day, places: [], k: BY_TOPIC, perDocument: 1 });
  const known = new Set(listed.map(({ id }) => id));
  const byTopic = hits.map(({ document }) => document).filter(({ id }) => known.has(id));
  return [...new Map([...byNumber, ...byName, ...byTopic].map((document) => [document.id, document])).values()];
}

/** Figures and places are asked for in words, not looked up as documents. */
const isListed = ({ kind }: Document): boolean => kind !== 'statistics' && kind !== 'place';

/** What both languages of a document have in common. */
const twinOf = ({ id, translationOf }: Document): string => (translationOf ?? id).replace(/\.(?:vi|en)$/u, '');

const keyOf = (text: string): string => foldDiacritics(text).replaceAll(/[^\p{L}\d/-]+/gu, '');

const newestFirst = (a: Document, b: Document): number => (b.effectiveFrom ?? '').localeCompare(a.effectiveFrom ?? '');
