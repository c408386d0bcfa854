import type { Day, Document, Language, Passage, SectionKey, Source } from '../corpus/model.ts';
import type { Retriever } from '../retrieval/model.ts';
import { createCitationList } from './compose/citations.ts';
import { isIn } from './compose/lines-for-document.ts';
import { type Line, linesOf } from './compose/lines.ts';
import { lookedUpNote, timingNote } from './compose/notes.ts';
import type { Answer } from './model.ts';
import { textsIn } from './texts/texts.ts';

/** What a card is made from. */
export interface CardSources {
  readonly library: Pick<Retriever, 'documents' | 'passagesOf'>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Sections worth a button, in the order in which people ask. */
const NEXT: readonly SectionKey[] = ['who', 'what', 'how', 'papers'];
const MOST_NEXT = 3;
/** Characters of a document that is no scheme: its beginning. */
const BEGINNING = 500;

/** The document of a scheme in a language; the other language's when it has none. */
export function findScheme({ library }: CardSources, scheme: string, language: Language): Document | null {
  const own = library.documents().filter((document) => document.kind === 'scheme' && document.scheme === scheme);
  return own.find((document) => document.language === language) ?? own[0] ?? null;
}

/**
 * A document on one card, word for word: what it is, when it applies, what can be asked next. For posters, lists and other people's chats.
 * @param today the day it is shown
 */
export function cardOf(document: Document, { library, sources }: CardSources, today: Day): Answer {
  const { language } = document;
  const passages = library.passagesOf(document.id);
  const shown = beginningOf(document, passages, today);
  const citations = createCitationList(sources);
  const cites = [...new Set(shown.map((line) => citations.cite(line)))];
  const said = shown.map(({ text }) => text).join(' ');
  const timing = timingNote(citations.all()[0], language, today);
  const sections = new Set(passages.map(({ section }) => section));
  const isScheme = document.kind === 'scheme';
  return {
    status: said === '' ? 'not_in_corpus' : 'answered',
    language,
    blocks: [
      { kind: 'lead', text: said === '' ? textsIn(language).notInCorpus : said, cites },
      ...(timing === null ? [] : [timing]),
      lookedUpNote(language, today),
    ],
    citations: citations.all(),
    followUps: isScheme
      ? NEXT.filter((section) => sections.has(section))
          .map((section) => textsIn(language).followUp[section])
          .slice(0, MOST_NEXT)
      : [],
    asOf: today,
    turn: { text: document.title, language, scheme: document.scheme, place: null, period: null, indicator: null },
  };
}

/** The summary of a scheme; the first lines of any other document. What is in force goes before what is not. */
function beginningOf(document: Document, passages: readonly Passage[], today: Day): readonly Line[] {
  const inForce = passages.filter((passage) => isIn(passage, today));
  const from = inForce.length > 0 ? inForce : passages;
  const first = from.find(({ section }) => section === 'summary') ?? from[0];
  if (first === undefined) return [];
  let room = BEGINNING;
  return linesOf(first, { ...document, kind: 'article' })
    .filter(({ text }, index) => {
      room -= text.length;
      return index === 0 || room >= 0;
    })
    .map((line) => ({ ...line, document }));
}
