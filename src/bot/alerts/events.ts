import type { Day, Document, Language, Passage } from '../../corpus/model.ts';
import type { Subject } from '../../state/tables/subscriptions.ts';
import type { Desk } from '../services.ts';

/** Something that happened to a rule which somebody follows. */
export interface RuleEvent {
  /** The same for everyone and for both languages, so that it is told once. */
  readonly key: string;
  readonly kind: 'begins' | 'ends' | 'changed';
  readonly document: Document;
  /** First or last day of the rule; null for a change of its text. */
  readonly day: Day | null;
  /** The beginning of what is concerned. */
  readonly quote: string;
}

type Shelf = Pick<Desk, 'library' | 'places'>;

/** The documents that a subject stands for, in a language. */
export function documentsOf(
  { kind, subject }: Subject,
  language: Language,
  { library, places }: Shelf,
): readonly Document[] {
  const own = library
    .documents()
    .filter((document) => document.language === language && document.kind !== 'statistics');
  if (kind === 'scheme') return own.filter(({ scheme }) => scheme === subject);
  const related = new Set([subject, ...places.related(subject)]);
  return own.filter((document) => document.places.some((place) => related.has(place)));
}

/** What began and what ended after one day and up to another. A rule has ended on the day after its last. */
export function turnsOf(document: Document, { library }: Shelf, after: Day, today: Day): readonly RuleEvent[] {
  const passages = library.passagesOf(document.id);
  const [opening] = passages;
  const events = new Map<string, RuleEvent>();
  const note = (kind: 'begins' | 'ends', day: Day | null, passage: Passage | undefined): void => {
    const happened = day !== null && (kind === 'begins' ? day > after && day <= today : day >= after && day < today);
    if (!happened) return;
    const key = `${kind}:${bare(document.id)}:${day}`;
    if (!events.has(key)) events.set(key, { key, kind, document, day, quote: beginningOf(passage) });
  };
  for (const passage of passages) {
    note('begins', passage.effectiveFrom, passage);
    note('ends', passage.effectiveTo, passage);
  }
  note('begins', document.effectiveFrom, opening);
  note('ends', document.effectiveTo, opening);
  return [...events.values()];
}

/** The text of a document as it is now; another key means that it was changed. */
export function textOf(document: Document, { library }: Shelf): RuleEvent {
  const [opening] = library.passagesOf(document.id);
  const key = `text:${bare(document.id)}:${document.language}:${document.hash.slice(0, 16)}`;
  return { key, kind: 'changed', document, day: null, quote: beginningOf(opening) };
}

const bare = (id: string): string => id.replace(/\.(?:vi|en)$/u, '');

const QUOTE = 240;
function beginningOf(passage: Passage | undefined): string {
  const text = (passage?.text ?? '').replaceAll('\n', ' ');
  return text.length <= QUOTE ? text : `${text.slice(0, QUOTE - 1).replace(/\s\S*$/u, '')}…`;
}
