import { findClaim } from '../claims/find-claim.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { forRules } from '../safety/phrases.ts';

/**
 * Takes the figure out of a question that claims one ("chuẩn nghèo là 2,2 triệu đúng không?") and asks openly, so that what is looked up is
 * the rule and not a sentence that happens to hold the figure. `weighClaim` comes back to it.
 */
export function openClaim(draft: Draft, knowledge: Pick<Knowledge, 'expand' | 'mend'>): Draft {
  const claim = findClaim(knowledge.mend(knowledge.expand(draft.text), draft.written), draft.written);
  if (claim === null) return draft;
  return { ...draft, claim, text: claim.open, rules: forRules(claim.open) };
}
