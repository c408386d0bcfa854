import type { AnswerBlock } from '../../model.ts';
import { createCitationList } from '../../compose/citations.ts';
import type { Family } from '../../compose/families.ts';
import { basisNote, timingNote } from '../../compose/notes.ts';
import { pickLines } from '../../compose/pick-lines.ts';
import type { ScoredLine } from '../../compose/score-lines.ts';
import type { Draft, Found } from '../../draft.ts';
import type { Knowledge } from '../../knowledge.ts';
import { fill, textsIn } from '../../texts/texts.ts';

/** A subject and its lines, best first. */
export interface Subject {
  readonly family: Family;
  readonly lines: readonly ScoredLine[];
}

/** The documents say themselves that this is not known: their sentence, and the office to ask. */
export function notConfirmed(gap: ScoredLine, family: Family, draft: Draft, knowledge: Knowledge): Found {
  const citations = createCitationList(knowledge.sources);
  const cites = [citations.cite(gap)];
  const office = knowledge.office(family.document.office, draft.language);
  const blocks: AnswerBlock[] = [
    { kind: 'lead', text: gap.text, cites },
    { kind: 'paragraph', text: fill(textsIn(draft.language).askOffice, { office }), cites: [] },
  ];
  return {
    status: 'not_in_corpus',
    blocks,
    citations: citations.all(),
    followUps: [family.document.title],
    turn: { scheme: family.document.scheme },
  };
}

/** One subject: its best lines, when they hold, on which law they rest, where to go. */
export function answerOne(
  { family, lines }: Subject,
  picked: readonly ScoredLine[],
  draft: Draft,
  knowledge: Knowledge,
): Found {
  const citations = createCitationList(knowledge.sources);
  const [lead, ...support] = picked.map((line) => ({ text: line.text, cites: [citations.cite(line)] }));
  const blocks: (AnswerBlock | null)[] = [
    family.document.language === draft.language
      ? null
      : { kind: 'note', text: textsIn(draft.language).otherLanguage, cites: [] },
    lead === undefined ? null : { kind: 'lead', ...lead },
    support.length === 0 ? null : { kind: 'list', items: support },
    timingNote(citations.all()[0], draft.language, draft.today),
    basisNote(citations.all(), draft.language),
    officeNote(family, draft, knowledge),
  ];
  return {
    status: 'answered',
    blocks: blocks.filter((block) => block !== null),
    citations: citations.all(),
    followUps: followUpsOf(family, lines, picked, draft),
    turn: { scheme: family.document.scheme },
  };
}

/** Several subjects that fit alike: the best lines of each. */
export function answerSeveral(subjects: readonly Subject[], draft: Draft, knowledge: Knowledge): Found {
  const citations = createCitationList(knowledge.sources);
  const perSubject = Math.max(1, Math.floor(6 / subjects.length));
  const items = subjects.flatMap(({ lines }) =>
    pickLines(lines, draft)
      .slice(0, perSubject)
      .map((line) => ({ text: line.text, cites: [citations.cite(line)] })),
  );
  const blocks: (AnswerBlock | null)[] = [
    { kind: 'lead', text: textsIn(draft.language).overview, cites: [] },
    { kind: 'list', items },
    basisNote(citations.all(), draft.language),
  ];
  return {
    status: 'answered',
    blocks: blocks.filter((block) => block !== null),
    citations: citations.all(),
    followUps: subjects.slice(0, 3).map(({ family }) => family.document.title),
    turn: { scheme: subjects[0]?.family.document.scheme ?? null },
  };
}

function officeNote(family: Family, draft: Draft, knowledge: Knowledge): AnswerBlock | null {
  if (family.document.kind !== 'scheme') return null;
  const office = knowledge.office(family.document.office, draft.language);
  return { kind: 'note', text: fill(textsIn(draft.language).where, { office }), cites: [] };
}

function followUpsOf(
  family: Family,
  lines: readonly ScoredLine[],
  picked: readonly ScoredLine[],
  draft: Draft,
): readonly string[] {
  if (family.document.kind !== 'scheme') return [];
  const told = new Set(picked.map(({ section }) => section));
  const has = new Set(lines.map(({ section }) => section));
  return (['what', 'who', 'how', 'papers', 'law'] as const)
    .filter((section) => has.has(section) && !told.has(section))
    .slice(0, 3)
    .map((section) => textsIn(draft.language).followUp[section]);
}
