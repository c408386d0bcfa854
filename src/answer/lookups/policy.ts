import { findQuantities } from '../../language/quantities.ts';
import type { AnswerBlock } from '../model.ts';
import { createCitationList } from '../compose/citations.ts';
import { familiesOf, type Family } from '../compose/families.ts';
import { gather } from '../compose/gather.ts';
import { linesForDocument } from '../compose/lines-for-document.ts';
import { basisNote, timingNote } from '../compose/notes.ts';
import { pickLines } from '../compose/pick-lines.ts';
import { scoreLines, type LineTask, type ScoredLine } from '../compose/score-lines.ts';
import { admittedGap, answersKind, coverageOf, isEvidence } from '../compose/evidence.ts';
import { nameMatch } from '../compose/name-match.ts';
import type { Language } from '../../corpus/model.ts';
import { foldDiacritics, hasDiacritics } from '../../language/fold.ts';
import type { Retriever, SpanJudge } from '../../retrieval/model.ts';
import { asksForSupport } from '../understanding/support.ts';
import { tellingText } from '../compose/telling-text.ts';
import { topicText } from '../compose/topic-text.ts';
import { pickSubjects } from '../compose/subjects.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { isInField } from '../understanding/field.ts';
import { fill, textsIn } from '../texts/texts.ts';
import { notInCorpus } from './not-in-corpus.ts';

/**
 * Answers from the documents: the best subject for the question, the lines of it that say what was asked, quoted with their source.
 * Never `null`: what the documents do not hold is answered with `not_in_corpus` or `out_of_scope`.
 */
export async function lookUpPolicy(draft: Draft, knowledge: Knowledge): Promise<Found> {
  const { retriever } = knowledge;
  // A rule of the country is asked for with the place where one lives; only what happened there is local.
  const aboutSupport = asksForSupport(draft.rules);
  const search = aboutSupport ? knowledge.withoutPlaces(draft.search) : draft.search;
  const found = familiesOf(await gather(search, draft, retriever), retriever, draft.language, draft.groups);
  const families = aboutSupport ? behindCountry(found) : found;
  const judge = eitherForm(tellingText(search, draft.written), draft.written, retriever);
  const task: LineTask = { ...draft, judge, asked: findQuantities(draft.search, draft.written) };
  const withLines = (family: Family): Subject => ({
    family,
    lines: scoreLines(linesForDocument(family, retriever, draft), task),
  });
  const picked = await pickSubjects(families, draft, retriever);
  const subjects =
    picked.length > 1
      ? picked.map(withLines)
      : bestOfRivals(families, withLines, (family) => nameMatch(search, family, retriever));
  const first = subjects[0];
  const topic = topicText(search, draft.written);
  if (first === undefined) return notInCorpus(draft, knowledge, families);
  const evidence = {
    covered: topic === '' ? 1 : coverageOf(first.family, eitherForm(topic, draft.written, retriever)),
    named: nameMatch(draft.search, first.family, retriever),
  };
  if (!isEvidence(evidence, isInField(draft.rules))) return notInCorpus(draft, knowledge, families);
  if (subjects.length > 1) return answerSeveral(subjects, draft, knowledge);
  const gap = admittedGap(first.lines, draft);
  if (gap !== null) return notConfirmed(gap, first.family, draft, knowledge);
  const quoted = pickLines(first.lines, draft);
  if (!answersKind(quoted, draft.wanted)) return notInCorpus(draft, knowledge, families);
  return answerOne(first, quoted, draft, knowledge);
}

/** Documents of one place come behind those of the whole country when support is asked for. */
function behindCountry(families: readonly Family[]): readonly Family[] {
  const score = ({ document, score: own }: Family): number => (document.places.length === 0 ? own : own - LOCAL);
  return families.map((family) => ({ ...family, score: score(family) })).sort((a, b) => b.score - a.score);
}

interface Subject {
  readonly family: Family;
  readonly lines: readonly ScoredLine[];
}

const LOCAL = 3;
const RIVALS = 3;
const NAMED = 1.5;
/** Scores are z-scores; a rival this near may hold the better line. */
const RIVAL = 1.2;

/** Among the best few documents the one whose names and best line, too, speak to the question. */
function bestOfRivals(
  families: readonly Family[],
  withLines: (family: Family) => Subject,
  named: (family: Family) => number,
): readonly Subject[] {
  const [best] = families;
  if (best === undefined) return [];
  const rivals = families
    .slice(0, RIVALS)
    .filter(({ score }) => best.score - score <= RIVAL)
    .map(withLines);
  const worth = ({ family, lines }: Subject): number => family.score + (lines[0]?.score ?? 0) + NAMED * named(family);
  return [...rivals].sort((a, b) => worth(b) - worth(a)).slice(0, 1);
}

/** Judges with and without marks and takes the better: typing slips are mostly wrong marks. */
function eitherForm(text: string, language: Language, retriever: Retriever): SpanJudge {
  const judges = [retriever.judge(text, language)];
  if (hasDiacritics(text)) judges.push(retriever.judge(foldDiacritics(text), language));
  return (span, spanLanguage) => Math.max(...judges.map((judge) => judge(span, spanLanguage)));
}

/** The documents say themselves that this is not known: their sentence, and the office to ask. */
function notConfirmed(gap: ScoredLine, family: Family, draft: Draft, knowledge: Knowledge): Found {
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

function answerOne(
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

function answerSeveral(subjects: readonly Subject[], draft: Draft, knowledge: Knowledge): Found {
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
