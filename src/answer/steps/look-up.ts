import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { lookUpPolicy } from '../lookups/policy.ts';

/** Asks each kind of knowledge in turn; documents come last, they always have a word to say. */
export async function lookUp(draft: Draft, knowledge: Knowledge): Promise<Draft> {
  for (const attempt of knowledge.lookUps) {
    const found = await attempt(draft);
    if (found !== null) return { ...draft, found };
  }
  return { ...draft, found: await lookUpPolicy(draft, knowledge) };
}
