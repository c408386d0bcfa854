import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { lookUpPolicy } from '../lookups/policy.ts';

/**
 * Asks each kind of knowledge in turn; documents come last, they always have a word to say. Only what they answer is worded by a model,
 * where there is one: figures, verdicts and fixed texts stay as they are.
 */
export async function lookUp(draft: Draft, knowledge: Knowledge): Promise<Draft> {
  for (const attempt of knowledge.lookUps) {
    const found = await attempt(draft);
    if (found !== null) return { ...draft, found };
  }
  const keyless = await lookUpPolicy(draft, knowledge);
  if (keyless.status !== 'answered' || knowledge.rephrase === undefined) return { ...draft, found: keyless };
  return { ...draft, found: await knowledge.rephrase(draft, keyless, knowledge) };
}
