import type { SpanJudge } from '../../retrieval/model.ts';
import { createCitationList } from '../compose/citations.ts';
import type { Family } from '../compose/families.ts';
import { tellingWords } from '../compose/telling-text.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge, LookUpKind } from '../knowledge.ts';
import { eitherForm } from '../lookups/policy/evidence-of.ts';
import type { AnswerBlock, Turn } from '../model.ts';
import { forRules, phrases, says } from '../safety/phrases.ts';
import { understand } from '../steps/understand.ts';
import { type AskedPart, findAskedParts } from '../understanding/asked-parts.ts';
import { findLawsNamed } from '../understanding/laws-named.ts';
import { coverOf } from './covered.ts';
import { findPartLine, subjectsNear } from './part-line.ts';
import { mergeFound } from './merge.ts';

/** Kinds of knowledge that answer a part by themselves; the documents give a line. */
const OF_THEMSELVES: readonly LookUpKind[] = ['place', 'statistics'];

/** Least share of a part's words in a sentence that may answer it; and by how much a line must say more to be added. */
const SAID = 0.5;
const MORE = 0.15;

/**
 * What else a message asks: each part that the answer leaves open is answered by a place or a figure, as if it had been asked next, or by the
 * line of the documents that says it best. What nothing answers stays open.
 * @param kind of knowledge that the answer comes from: figures and places read several questions by themselves
 */
export async function answerParts(
  draft: Draft,
  found: Found,
  kind: LookUpKind | 'policy',
  knowledge: Knowledge,
): Promise<Found> {
  if (draft.claim !== undefined || (found.status !== 'answered' && found.status !== 'not_in_corpus')) return found;
  if (kind === 'place') return found;
  if (kind === 'statistics') return withPlaces(draft, found, knowledge);
  let whole = found;
  let isAlone = false;
  let near: Promise<readonly Family[]> | null = null;
  const nearWhole = () => (near ??= subjectsNear(draft.search, draft, knowledge.retriever));
  for (const [at, part] of partsOf(draft).entries()) {
    const judge = judgeOf(part, draft, knowledge);
    const said = whole.status === 'answered' ? coverOf(part, whole.blocks, judge, draft.language) : 0;
    const alone: Found | null =
      isAlone || said < SAID ? await byItself(part, draft, whole, { knowledge, kinds: OF_THEMSELVES }) : null;
    // What was looked up for the whole message had not understood its first part.
    if (alone !== null) whole = at === 0 ? alone : mergeFound(whole, alone);
    else if (!isAlone || !refersBack(part))
      whole = mergeFound(whole, await byLine(part, { judge, said, draft, whole, nearWhole, knowledge }));
    isAlone ||= alone !== null;
  }
  return whole;
}

/** Figures, and what became of their place where a part asks for that. */
async function withPlaces(draft: Draft, found: Found, knowledge: Knowledge): Promise<Found> {
  let whole = found;
  for (const part of partsOf(draft))
    whole = mergeFound(whole, await byItself(part, draft, whole, { knowledge, kinds: ['place'] }));
  return whole;
}

/** The parts of what is asked now; a follow-up is looked up with the words of the turn before it, which are answered already. */
function partsOf({ search, mended, written, leans }: Draft): readonly AskedPart[] {
  const parts = findAskedParts(search, written);
  return leans === true ? parts.filter(({ text }) => mended.includes(text)) : parts;
}

/** Measures sentences by the words of a part; null when it has none of its own, "từ ngày nào". */
function judgeOf({ text }: AskedPart, { written }: Draft, { retriever }: Knowledge): SpanJudge | null {
  const words = tellingWords(text, written);
  return words === '' ? null : eitherForm(words, written, retriever);
}

async function byItself(
  { text, told }: AskedPart,
  draft: Draft,
  before: Found,
  { knowledge, kinds }: { readonly knowledge: Knowledge; readonly kinds: readonly LookUpKind[] },
): Promise<Found | null> {
  const previous: Turn = { ...NO_TURN, text: draft.search, language: draft.language, ...before.turn };
  const alone = understand(
    { ...draft, question: { ...draft.question, previous }, text: `${told} ${text}`.trim(), search: '' },
    knowledge,
  );
  for (const { kind, lookUp } of knowledge.lookUps) {
    const found = kinds.includes(kind) ? await lookUp(alone) : null;
    if (found?.status === 'answered') return found;
  }
  return null;
}

const NO_TURN = { scheme: null, place: null, period: null, indicator: null };

/** Speaks of the place or figure that was just told, "tỉnh đó", which no other line does. */
const refersBack = ({ text }: AskedPart): boolean => says(forRules(text), REFERS);
const REFERS = phrases(
  `(tinh|xa|huyen|phuong|noi|cho|dia ban|vung|nam|thang|so|muc) (do|nay|ay)|o do|that|there|it|this`,
);

interface Open {
  readonly judge: SpanJudge | null;
  /** How much of the part the answer says so far. */
  readonly said: number;
  readonly draft: Draft;
  readonly whole: Found;
  readonly nearWhole: () => Promise<readonly Family[]>;
  readonly knowledge: Knowledge;
}

async function byLine(
  part: AskedPart,
  { judge, said, draft, whole, nearWhole, knowledge }: Open,
): Promise<Found | null> {
  // Where the documents were found to hold nothing, a line of them is no answer; and none says more than everything.
  if (judge === null || whole.citations.length === 0 || said + MORE > 1) return null;
  const cited = new Set(whole.citations.map(({ document }) => document));
  // A law that is named, and a household that was judged, keep to their own subject.
  const isBound = whole.isResult === true || findLawsNamed(draft).length > 0;
  const line = await findPartLine(part, judge, draft, { cited, isBound, nearWhole }, knowledge);
  if (line === null || line.share < said + MORE || isQuoted(line.text, whole)) return null;
  const citations = createCitationList(knowledge.sources);
  const block: AnswerBlock = { kind: 'lead', text: line.text, cites: [citations.cite(line)] };
  return { status: 'answered', blocks: [block], citations: citations.all(), followUps: [] };
}

const isQuoted = (text: string, { status, citations }: Found): boolean =>
  status === 'answered' && citations.some(({ quote }) => quote.includes(text));
