import { findQuantities } from '../../language/quantities.ts';
import type { SpanJudge } from '../../retrieval/model.ts';
import { type Family, familiesOf } from '../compose/families.ts';
import { gather } from '../compose/gather.ts';
import { linesForDocument } from '../compose/lines-for-document.ts';
import { type ScoredLine, scoreLines } from '../compose/score-lines.ts';
import { tellingWords } from '../compose/telling-text.ts';
import { lineHolds } from '../compose/wanted-kind.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import type { AskedPart } from '../understanding/asked-parts.ts';

const FAMILIES = 3;
/** What a line of the subject that was answered from counts more than one of another. */
const SAME_SUBJECT = 0.25;
/** Least share of a part's telling words in a line of the same subject, and of another. */
const ENOUGH = { same: 0.4, other: 0.75 };
/** Telling words that a part must have to be answered from another subject. */
const WORDS = 3;

/** What the answer rests on so far. */
export interface Ground {
  /** Documents. */
  readonly cited: ReadonlySet<string>;
  /** The subjects nearest to the whole message; looked up once for all parts. */
  readonly nearWhole: () => Promise<readonly Family[]>;
  /** No other document may answer. */
  readonly isBound: boolean;
}

/** The line that answers one part of a message; null when none does. */
export async function findPartLine(
  part: AskedPart,
  judge: SpanJudge,
  draft: Draft,
  ground: Ground,
  { retriever }: Knowledge,
): Promise<ScoredLine | null> {
  const { cited, isBound } = ground;
  const isOpen = !isBound && tellingWords(part.text, draft.written).split(' ').length >= WORDS;
  const task = { ...part, judge, groups: draft.groups, asked: findQuantities(part.text, draft.written) };
  const lines = (await subjectsFor(part, draft, ground, retriever)).flatMap((family) =>
    scoreLines(linesForDocument(family, retriever, draft), task).map((line) => ({
      ...line,
      score: line.score + (cited.has(line.document.id) ? SAME_SUBJECT : 0),
    })),
  );
  const able = lines.filter(
    (line) =>
      line.section !== 'outdated' &&
      (cited.has(line.document.id) ? line.share >= ENOUGH.same : isOpen && line.share >= ENOUGH.other) &&
      (part.wanted === null || part.wanted === 'yes_no' || lineHolds(line, part.wanted)),
  );
  return able.sort((a, b) => b.score - a.score)[0] ?? null;
}

/** The subjects nearest to the whole message and to the part alone, those answered from among them. */
async function subjectsFor(
  { text }: AskedPart,
  draft: Draft,
  { cited, nearWhole }: Ground,
  retriever: Knowledge['retriever'],
): Promise<readonly Family[]> {
  const found: Family[] = [];
  for (const families of [await nearWhole(), await subjectsNear(text, draft, retriever)]) {
    const near = families.filter(({ document }, at) => at < FAMILIES || cited.has(document.id));
    found.push(...near.filter(({ key }) => !found.some((other) => other.key === key)));
  }
  return found;
}

/** Subjects near a text, best first. */
export const subjectsNear = async (
  text: string,
  draft: Draft,
  retriever: Knowledge['retriever'],
): Promise<readonly Family[]> =>
  familiesOf(await gather(text, draft, retriever), retriever, draft.language, draft.groups);
