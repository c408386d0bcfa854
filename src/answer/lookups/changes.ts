import type { Day, Document, DocumentKind, Passage } from '../../corpus/model.ts';
import { createCitationList } from '../compose/citations.ts';
import { linesOf } from '../compose/lines.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge, LookUp } from '../knowledge.ts';
import type { AnswerBlock } from '../model.ts';
import { phrases, says } from '../safety/phrases.ts';
import { fill, textsIn, writeDay } from '../texts/texts.ts';

const ASKED = phrases(`
  (co gi|gi|dieu gi|chinh sach gi|quy dinh gi|van ban gi)( \\w+){0,2} moi( \\w+)*
  (chinh sach|quy dinh|van ban|thay doi|cap nhat) (nao )?(moi|moi nhat|gan day)( \\w+)*
  (nhung )?thay doi (gi|nao)( \\w+)*
  what( is| has|s)?( \\w+)? (new|changed)( \\w+)*
  (any|recent|latest|new) (news|changes?|updates?|rules?)( \\w+)*
  (sap|chuan bi) (thay doi|het hieu luc|co hieu luc|ap dung)( \\w+)*
`);

const BEFORE_MONTHS = 6;
const AFTER_MONTHS = 3;
const MOST = 8;
const KINDS: ReadonlySet<DocumentKind> = new Set(['scheme', 'law', 'place']);

interface Change {
  readonly day: Day;
  readonly kind: 'changeBegins' | 'changeEnds';
  readonly document: Document;
  readonly passage: Passage;
}

/**
 * Lists rules that begin or end around the day of the look-up, or since the day the question names, newest first.
 * Only a question about changes as such is answered here; one that names a scheme goes to its documents.
 */
export function createChangesLookUp(knowledge: Knowledge): LookUp {
  return (draft) => {
    if (!says(draft.rules, ASKED) || draft.groups.size > 0) return null;
    const { from, to } = spanOf(draft);
    const changes = changesOf(draft, knowledge).filter(({ day }) => day >= from && day <= to);
    const texts = textsIn(draft.language);
    if (changes.length === 0) {
      return {
        status: 'answered',
        blocks: [{ kind: 'lead', text: texts.changesNone, cites: [] }],
        citations: [],
        followUps: [],
      };
    }
    const citations = createCitationList(knowledge.sources);
    const items = changes.slice(0, MOST).flatMap(({ day, kind, document, passage }) => {
      const [line] = linesOf(passage, document);
      if (line === undefined) return [];
      const text = fill(texts[kind], { day: writeDay(day, draft.language), title: document.title });
      return [{ text, cites: [citations.cite(line)] }];
    });
    const blocks: AnswerBlock[] = [
      { kind: 'lead', text: texts.changesSince, cites: [] },
      { kind: 'list', items },
    ];
    return { status: 'answered', blocks, citations: citations.all(), followUps: [] };
  };
}

function changesOf(draft: Draft, knowledge: Knowledge): readonly Change[] {
  const { retriever } = knowledge;
  const changes = retriever
    .documents()
    .filter(({ language, kind }) => language === draft.language && KINDS.has(kind))
    .flatMap((document) => retriever.passagesOf(document.id).flatMap((passage) => boundsOf(passage, document)));
  const first = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.day} ${change.kind} ${change.document.id}`;
    if (!first.has(key)) first.set(key, change);
  }
  return [...first.values()].sort((a, b) => b.day.localeCompare(a.day));
}

/** The first and last day of a passage: the document's own, or those of a dated section. */
function boundsOf(passage: Passage, document: Document): readonly Change[] {
  const { effectiveFrom: from, effectiveTo: to } = passage;
  return [
    ...(from === null ? [] : [{ day: from, kind: 'changeBegins' as const, document, passage }]),
    ...(to === null ? [] : [{ day: to, kind: 'changeEnds' as const, document, passage }]),
  ];
}

function spanOf(draft: Draft): { readonly from: Day; readonly to: Day } {
  const named = draft.days.find((day) => day !== draft.today);
  const to = monthsFrom(draft.today, AFTER_MONTHS);
  if (named === undefined) return { from: monthsFrom(draft.today, -BEFORE_MONTHS), to };
  return named <= draft.today
    ? { from: startOf(named, draft.period), to }
    : { from: draft.today, to: monthsFrom(named, AFTER_MONTHS) };
}

/** "since 2025" begins with the year. */
function startOf(day: Day, period: string | null): Day {
  return day.endsWith('-12-31') && period === day.slice(0, 4) ? `${period}-01-01` : day.replace(/-28$/u, '-01');
}

function monthsFrom(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
