import type { Draft, Found } from '../draft.ts';
import type { Completeness, Knowledge, LookUpKind } from '../knowledge.ts';
import { topicText } from '../compose/topic-text.ts';
import { answerParts } from '../parts/answer-parts.ts';
import { lookUpPolicy } from '../lookups/policy.ts';
import { textsIn } from '../texts/texts.ts';
import { askingPart } from '../understanding/asking-part.ts';
import { onlyDocumentsTell } from '../understanding/asked-detail.ts';
import { lookUpRestated } from './look-up-restated.ts';

/** What was found, and by which kind of knowledge. */
interface ByRule {
  readonly found: Found;
  readonly kind: LookUpKind | 'policy';
}

/**
 * Asks each kind of knowledge in turn; documents come last, they always have a word to say. Where the rules find nothing, a model may sort
 * and restate the question; what is found may be worded by it. Fixed texts stay as they are.
 */
export async function lookUp(draft: Draft, knowledge: Knowledge): Promise<Draft> {
  const { found: first, kind } = await findByRule(draft, knowledge);
  const found = await answerParts(draft, first, kind, knowledge);
  if (isUnsure(found, kind)) {
    const restated = await lookUpRestated(draft, knowledge);
    return { ...draft, ...(restated ?? { found }) };
  }
  return { ...draft, found: await worded(draft, found, kind, knowledge) };
}

async function findByRule(draft: Draft, knowledge: Knowledge): Promise<ByRule> {
  for (const { kind, lookUp: attempt } of onlyDocumentsTell(draft.rules) ? [] : knowledge.lookUps) {
    const found = await attempt(draft);
    if (found !== null) return { found, kind };
  }
  return { found: await inDocuments(draft, knowledge), kind: 'policy' };
}

/** Words beside those of asking that a question has when it needs nothing of what was told before it. */
const TELLING = 3;

/** What is told before a question may hide it: where the whole finds nothing, the question alone is looked up. */
async function inDocuments(draft: Draft, knowledge: Knowledge): Promise<Found> {
  const found = await lookUpPolicy(draft, knowledge);
  const asking = askingPart(draft.search);
  if (found.status === 'answered' || found.citations.length > 0 || asking === draft.search) return found;
  const standsAlone = topicText(asking, draft.written).split(' ').length >= TELLING;
  if (!standsAlone || knowledge.neighbours(draft.search).length > 0) return found;
  const alone = await lookUpPolicy({ ...draft, search: asking }, knowledge);
  return alone.status === 'answered' ? alone : found;
}

/** The documents have nothing, and no sentence that says so. */
function isUnsure({ status, citations }: Found, kind: ByRule['kind']): boolean {
  return kind === 'policy' && status !== 'answered' && citations.length === 0;
}

async function worded(draft: Draft, found: Found, kind: ByRule['kind'], knowledge: Knowledge): Promise<Found> {
  if (found.status !== 'answered') return found;
  if (found.isResult === true) return (await knowledge.reword?.(draft, found, knowledge)) ?? found;
  if (kind !== 'policy' || knowledge.rephrase === undefined) return found;
  const said = await knowledge.rephrase(draft, found, knowledge);
  return withCompleteness(said.found, said.completeness, draft);
}

/** Says so when the lines answer a part of the question only, or lie near it. */
function withCompleteness(found: Found, completeness: Completeness, { language }: Draft): Found {
  if (completeness !== 'partial' && completeness !== 'none') return found;
  const texts = textsIn(language);
  const text = completeness === 'partial' ? texts.answersPart : texts.answersNear;
  return { ...found, blocks: [...found.blocks, { kind: 'note', text, cites: [] }] };
}
