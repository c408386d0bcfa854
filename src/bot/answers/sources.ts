import type { Citation } from '../../answer/model.ts';
import { nameOfDocument, validity } from '../../answer/compose/notes.ts';
import type { Language } from '../../corpus/model.ts';
import { bold, link, type Paragraph, paragraph, type Span } from '../rich/model.ts';
import { botTexts } from '../texts/texts.ts';

/** Citations that people see as one source: same document, number and days in force. */
export interface SourceEntry {
  readonly citation: Citation;
  readonly quotes: readonly string[];
}

/** Citations as numbered sources. */
export interface SourceList {
  readonly entries: readonly SourceEntry[];
  /** Number shown for a citation, from 1. */
  numberOf(citation: number): number;
}

/** Puts citations of one source together, in the order in which they come. */
export function listSources(citations: readonly Citation[]): SourceList {
  const keys = new Map<string, number>();
  const entries: { citation: Citation; quotes: string[] }[] = [];
  const numbers = citations.map((citation) => {
    const { document, number, url, effectiveFrom, effectiveTo } = citation;
    const key = JSON.stringify([document, number, url, effectiveFrom, effectiveTo]);
    const at = keys.get(key);
    if (at !== undefined) {
      entries[at]?.quotes.push(citation.quote);
      return at;
    }
    keys.set(key, entries.length);
    return entries.push({ citation, quotes: [citation.quote] }) - 1;
  });
  return { entries, numberOf: (citation) => (numbers[citation] ?? 0) + 1 };
}

/** The list below an answer: number, title, days in force, each a link where an address is known. */
export function sourceLines({ entries }: SourceList, language: Language): Paragraph[] {
  if (entries.length === 0) return [];
  return [
    paragraph([bold(`${botTexts(language).sources}:`)]),
    ...entries.map((entry, index) => paragraph(sourceLine(entry, index + 1, language), { close: true })),
  ];
}

/** What the sources button shows: each source with the spans that were quoted. */
export function quotedSources({ entries }: SourceList, language: Language): Paragraph[] {
  return entries.flatMap((entry, index) => [
    paragraph(sourceLine(entry, index + 1, language)),
    paragraph(entry.quotes.join('\n'), { style: 'folded', close: true }),
  ]);
}

function sourceLine({ citation }: SourceEntry, number: number, language: Language): Span[] {
  const span = validity(citation, language);
  const named = citation.number === null ? null : nameOfDocument(citation.number, language);
  const name = named === null || citation.title.includes(citation.number ?? '') ? null : `${named} – `;
  return [
    { text: `[${number}] ` },
    link(`${name ?? ''}${citation.title}`, citation.url),
    ...(span === '' ? [] : [{ text: `, ${span}` }]),
  ];
}
