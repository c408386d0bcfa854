import { findQuantities } from '../../language/quantities.ts';
import { familiesOf, type Family } from '../compose/families.ts';
import { gather } from '../compose/gather.ts';
import { linesForDocument } from '../compose/lines-for-document.ts';
import { pickLines } from '../compose/pick-lines.ts';
import { scoreLines, type LineTask, type ScoredLine } from '../compose/score-lines.ts';
import { admittedGap, answersKind, isEvidence } from '../compose/evidence.ts';
import { nameMatch } from '../compose/name-match.ts';
import { asksForSupport } from '../understanding/support.ts';
import { tellingText } from '../compose/telling-text.ts';
import { pickSubjects } from '../compose/subjects.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { isInField } from '../understanding/field.ts';
import { notInCorpus } from './not-in-corpus.ts';
import { answeringLines } from './policy/answering-lines.ts';
import { createEvidence, eitherForm } from './policy/evidence-of.ts';
import { answerOne, answerSeveral, notConfirmed, type Subject } from './policy/say.ts';
import { isOfItsTime } from './policy/of-its-time.ts';
import { speakingOf } from './policy/speaking-of.ts';

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
  const ranked = aboutSupport ? behindCountry(found) : found;
  const evidenceOf = createEvidence(search, draft, retriever);
  const families = speakingOf(search, ranked, draft, knowledge, evidenceOf);
  if (families === null) return notInCorpus(draft, knowledge, ranked);
  const judge = eitherForm(tellingText(search, draft.written), draft.written, retriever);
  const task: LineTask = { ...draft, judge, asked: findQuantities(draft.search, draft.written) };
  const withLines = (family: Family): Subject => ({
    family,
    lines: scoreLines(linesForDocument(family, retriever, draft), task),
  });
  const picked = await pickSubjects(families, draft, retriever);
  const speaks = (family: Family): boolean => isEvidence(evidenceOf(family), isInField(draft.rules));
  const [head, ...more] = picked;
  const subjects =
    head !== undefined && more.length > 0 && speaks(head)
      ? picked.map(withLines)
      : bestOfRivals(families, withLines, {
          named: (family) => nameMatch(search, family, retriever),
          isOfTime: ({ family, lines }) => isOfItsTime(family, lines, draft, knowledge.sources),
        });
  const first = subjects[0];
  if (first === undefined || !speaks(first.family)) return notInCorpus(draft, knowledge, families);
  if (subjects.length > 1) return answerSeveral(subjects, draft, knowledge);
  const lines = answeringLines(first, draft, knowledge);
  if (lines.length === 0) return notInCorpus(draft, knowledge, families);
  const gap = admittedGap(ofThoseAsked(lines, draft, knowledge), draft);
  if (gap !== null) return notConfirmed(gap, first.family, draft, knowledge);
  const quoted = pickLines(lines, draft);
  if (!answersKind(quoted, draft.wanted)) return notInCorpus(draft, knowledge, families);
  return answerOne({ ...first, lines }, quoted, draft, knowledge);
}

/** Documents of one place come behind those of the whole country when support is asked for. */
function behindCountry(families: readonly Family[]): readonly Family[] {
  const score = ({ document, score: own }: Family): number => (document.places.length === 0 ? own : own - LOCAL);
  return families.map((family) => ({ ...family, score: score(family) })).sort((a, b) => b.score - a.score);
}

const LOCAL = 3;
const RIVALS = 3;
const NAMED = 1.5;
/** Scores are z-scores; a rival this near may hold the better line. */
const RIVAL = 1.2;

interface Rivalry {
  readonly named: (family: Family) => number;
  readonly isOfTime: (subject: Subject) => boolean;
}

/** Among the best few documents the one whose names and best line, too, speak to the question; one of the time asked about before one that is not. */
function bestOfRivals(
  families: readonly Family[],
  withLines: (family: Family) => Subject,
  { named, isOfTime }: Rivalry,
): readonly Subject[] {
  const [best] = families;
  if (best === undefined) return [];
  const rivals = families
    .slice(0, RIVALS)
    .filter(({ score }) => best.score - score <= RIVAL)
    .map(withLines);
  const worth = ({ family, lines }: Subject): number => family.score + (lines[0]?.score ?? 0) + NAMED * named(family);
  const sorted = [...rivals].sort((a, b) => worth(b) - worth(a));
  const ofTime = sorted.filter(isOfTime);
  return (ofTime.length > 0 ? ofTime : sorted).slice(0, 1);
}

/** Without lines that speak of other people than those whom the question names: what is unknown of them is no reply. */
function ofThoseAsked(
  lines: readonly ScoredLine[],
  { search }: Draft,
  { neighbours }: Knowledge,
): readonly ScoredLine[] {
  const asked = new Set(neighbours(search).map(({ neighbour }) => neighbour.id));
  return lines.filter(({ text }) =>
    neighbours(text).every(({ neighbour }) => neighbour.kind !== 'audience' || asked.has(neighbour.id)),
  );
}
