import type { Day, Document, Passage, Source } from '../../corpus/model.ts';
import type { Citation } from '../model.ts';
import type { Line } from './lines.ts';

/** Collects citations while an answer is put together; the same passage is cited once, with every span it gave. */
export interface CitationList {
  /** Cites a line. @returns its index in `all()`. */
  cite(line: Pick<Line, 'text' | 'passage' | 'document'>): number;
  all(): readonly Citation[];
}

/** @param sources register of sources by id, for number, address and validity of what a passage rests on. */
export function createCitationList(sources: ReadonlyMap<string, Source>): CitationList {
  const citations: Citation[] = [];
  return {
    cite({ text, passage, document }) {
      const at = citations.findIndex((citation) => citation.passage === passage.id);
      const known = citations[at];
      if (known === undefined) {
        citations.push(citationOf(passage, document, text, sources));
        return citations.length - 1;
      }
      if (!known.quote.includes(text)) citations[at] = { ...known, quote: `${known.quote}\n${text}` };
      return at;
    },
    all: () => citations,
  };
}

/** A citation of a span: number and address of the law it rests on where the passage names one, else the document's own. */
export function citationOf(
  passage: Passage,
  document: Document,
  quote: string,
  sources: ReadonlyMap<string, Source>,
): Citation {
  const named = passage.sources.map((id) => sources.get(id)).filter((source) => source !== undefined);
  const law =
    named.find((source) => source.number !== null && source.number === document.number) ??
    named.find((source) => source.kind === 'law');
  const page = named.find((source) => source.url !== null);
  // A law other than the document's own has its own days in force.
  const span = document.number === null && law !== undefined ? law : document;
  return {
    passage: passage.id,
    document: document.id,
    title: document.title,
    number: document.number ?? law?.number ?? null,
    url: document.url ?? law?.url ?? page?.url ?? null,
    quote,
    effectiveFrom: ownDay(passage.effectiveFrom, document.effectiveFrom) ?? span.effectiveFrom,
    effectiveTo: ownDay(passage.effectiveTo, document.effectiveTo) ?? span.effectiveTo,
  };
}

/** The day of a dated section; `null` where the passage only has its document's day. */
function ownDay(passage: Day | null, document: Day | null): Day | null {
  return passage === document ? null : passage;
}
