import { familiesOf } from '../compose/families.ts';
import { gather } from '../compose/gather.ts';
import type { Knowledge, LookUp } from '../knowledge.ts';
import { createEvidence } from './policy/evidence-of.ts';
import { demandsThing, speakingOf } from './policy/speaking-of.ts';

/**
 * A look-up that would ask about a household, which leaves to the documents a question for a thing of which none of them speaks: "is there
 * money for glasses?" needs no question about income. A conversation under way goes on.
 */
export function leavingUnheld(ask: LookUp, knowledge: Knowledge): LookUp {
  const { retriever } = knowledge;
  return async (draft) => {
    const found = await ask(draft);
    const underWay = (draft.question.previous?.household ?? null) !== null;
    if (found === null || underWay || !demandsThing(draft, knowledge)) return found;
    const hits = await gather(draft.search, draft, retriever);
    const families = familiesOf(hits, retriever, draft.language, draft.groups);
    const evidenceOf = createEvidence(draft.search, draft, retriever);
    return speakingOf(draft.search, families, draft, knowledge, evidenceOf) === null ? null : found;
  };
}
